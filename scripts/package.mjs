// `npm run package`: the app as users get it, in dist/. On Linux that is the unpacked app, made
// with the Electron at hand; `-- --release` makes the installers, as on the other systems, and
// `--signed` refuses to make unsigned ones where this system signs.
import { runScript, SetupError } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';

await runScript(async () => {
  const args = process.argv.slice(2);
  if (args.some((arg) => arg !== '--release' && arg !== '--signed')) {
    throw new SetupError('Usage: npm run package -- [--release] [--signed]');
  }
  await ensureNodePackages();
  const { buildApp, buildCli } = await import('./lib/build.mjs');
  const { packageRelease, packageUnpackedLinux } = await import('./lib/package-app.mjs');
  await buildApp();
  await buildCli();
  if (process.platform !== 'linux' || args.includes('--release')) {
    await packageRelease({ signed: args.includes('--signed') });
    return 0;
  }
  const { findElectron } = await import('./lib/electron/find-electron.mjs');
  await packageUnpackedLinux(await findElectron());
  return 0;
});
