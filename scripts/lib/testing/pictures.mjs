import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { inProject } from '../paths.mjs';

/** @import { FoundElectron } from '../electron/electron-folder.mjs' */

/** The tests that compare every page with its picture. */
export const PICTURE_TESTS = 'test/e2e/visual.spec.ts';

/** What letters are drawn with in the pictures: see `test/support/fixed-fonts.ts`. */
const FONTS = [
  '/usr/share/fonts/opentype/inter/Inter-Regular.otf',
  '/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf',
];

/**
 * The name of the folder below `test/e2e/visual` with the pictures of this Electron on this system.
 * @param {Pick<FoundElectron, 'version'>} electron
 * @returns {string} e.g. `electron-33-linux-x64`
 */
export function picturesOf({ version }) {
  return `electron-${version.split('.')[0]}-${process.platform}-${process.arch}`;
}

/**
 * What the letters of this machine are drawn with: their files' SHA-256, by name; an absent one is
 * left out.
 * @returns {Readonly<Record<string, string>>}
 */
export function fontsHere() {
  return Object.fromEntries(
    FONTS.filter((file) => existsSync(file)).map((file) => [
      file.replace(/^.*\//, ''),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

/** @returns {boolean} whether pictures can be taken here at all */
export function hasFonts() {
  return Object.keys(fontsHere()).length === FONTS.length;
}

/**
 * Why pages cannot be compared with pictures here; `undefined` where they can.
 * @param {Pick<FoundElectron, 'version'>} electron
 * @returns {string | undefined} the second half of a sentence
 */
export function whyNoPictures(electron) {
  const folder = inProject('test', 'e2e', 'visual', picturesOf(electron));
  if (!existsSync(folder)) {
    return `there are no pictures of ${picturesOf(electron)}; "npm run visual -- --update" takes them`;
  }
  const taken = JSON.parse(readFileSync(`${folder}/fonts.json`, 'utf8'));
  if (JSON.stringify(taken) === JSON.stringify(fontsHere())) return undefined;
  return 'the pictures were taken with other versions of the fonts Inter and DejaVu Sans Mono';
}
