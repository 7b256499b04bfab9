// `npm run visual`: compares every page with its picture. `-- --update` takes the pictures anew,
// for the Electron and the system it runs on: look at each of them before you keep it.
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { print, runScript, SetupError } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';
import { inProject } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { ensureSystemPackages } from './lib/system-packages/ensure.mjs';

await runScript(async () => {
  const update = process.argv.includes('--update');
  await ensureNodePackages();
  if (process.platform !== 'linux') {
    throw new SetupError('The pictures are taken on a private Linux desktop.');
  }
  await ensureSystemPackages('test');
  const { buildApp } = await import('./lib/build.mjs');
  const { findElectron } = await import('./lib/electron/find-electron.mjs');
  const { fontsHere, hasFonts, PICTURE_TESTS, picturesOf, whyNoPictures } = await import(
    './lib/testing/pictures.mjs'
  );
  const electron = await findElectron();
  const name = picturesOf(electron);
  const folder = inProject('test', 'e2e', 'visual', name);
  if (!hasFonts()) {
    throw new SetupError(
      'Install the fonts Inter and DejaVu Sans Mono (fonts-inter, fonts-dejavu-core).',
    );
  }
  const why = whyNoPictures(electron);
  if (!update && why !== undefined) throw new SetupError(`Nothing to compare with: ${why}.`);
  await buildApp();
  if (update) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}/fonts.json`, `${JSON.stringify(fontsHere(), undefined, 2)}\n`);
  }
  const cli = inProject('node_modules', '@playwright', 'test', 'cli.js');
  const { code } = await run(
    process.execPath,
    [cli, 'test', '-c', 'playwright.config.ts', PICTURE_TESTS, ...(update ? ['-u', 'all'] : [])],
    {
      env: {
        ...process.env,
        ELECTRON_OVERRIDE_DIST_PATH: electron.distPath,
        TOKENTRAY_PICTURES: name,
      },
    },
  );
  if (update && code === 0) {
    const files = await readdir(folder);
    const sizes = await Promise.all(
      files.map(async (file) => (await stat(`${folder}/${file}`)).size),
    );
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    print(
      `${files.length - 1} pictures, ${(bytes / 1e6).toFixed(1)} MB, in test/e2e/visual/${name}`,
    );
  }
  return code;
});
