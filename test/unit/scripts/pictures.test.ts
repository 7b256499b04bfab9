import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { inProject } from '../../../scripts/lib/paths.mjs';
import { fontsHere, picturesOf, whyNoPictures } from '../../../scripts/lib/testing/pictures.mjs';

/** No Electron ever has this version. */
const NEVER = { version: '9999.1.2' };
const folder = inProject('test', 'e2e', 'visual', picturesOf(NEVER));

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('pictures are of one major version on one system', () => {
  expect(picturesOf({ version: '45.4.1' })).toBe(`electron-45-${process.platform}-${process.arch}`);
});

test('an Electron without pictures is told, with what takes them', () => {
  expect(existsSync(folder)).toBe(false);
  expect(whyNoPictures(NEVER)).toMatch(
    /no pictures of electron-9999-.*"npm run visual -- --update"/,
  );
});

test('pictures with other letters are not compared with', () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${folder}/fonts.json`,
    JSON.stringify({ ...fontsHere(), 'Inter-Regular.otf': 'x' }),
  );
  expect(whyNoPictures(NEVER)).toMatch(/other versions of the fonts/);
  writeFileSync(`${folder}/fonts.json`, JSON.stringify(fontsHere()));
  expect(whyNoPictures(NEVER)).toBeUndefined();
});
