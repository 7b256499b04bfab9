// `npm run package:deb`: a Debian package of the app in dist/, made with dpkg-deb and the Electron at
// hand, for where electron-builder cannot download its own tools. Contents, desktop entry and scripts
// are those of a release.
import { print, runScript, SetupError } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';
import { hasCommand } from './lib/system-packages/find-command.mjs';

await runScript(async () => {
  if (process.argv.length > 2) throw new SetupError('Usage: npm run package:deb');
  if (process.platform !== 'linux' || !hasCommand('dpkg-deb')) {
    throw new SetupError('dpkg-deb is not here: a Debian package is made on Debian or Ubuntu.');
  }
  await ensureNodePackages();
  const { buildApp, buildCli } = await import('./lib/build.mjs');
  const { packageDeb } = await import('./lib/package-deb.mjs');
  const { findElectron } = await import('./lib/electron/find-electron.mjs');
  await buildApp();
  await buildCli();
  print(await packageDeb(await findElectron()));
  return 0;
});
