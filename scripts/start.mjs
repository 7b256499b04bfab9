// `npm start`: installs or names what is missing, builds, and runs the app in the foreground.
import { spawn } from 'node:child_process';
import { hasDisplay } from './lib/display.mjs';
import { runScript, say } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';
import { inProject, projectRoot } from './lib/paths.mjs';
import { exitCode, run } from './lib/run.mjs';
import { ensureSystemPackages } from './lib/system-packages/ensure.mjs';

await runScript(async () => {
  await ensureNodePackages();
  if (!hasDisplay()) {
    say(
      'There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so the app is shown in a virtual one: npm run demo',
    );
    return (await run(process.execPath, [inProject('scripts', 'demo.mjs')])).code;
  }
  await ensureSystemPackages('run');
  const { findElectron } = await import('./lib/electron/find-electron.mjs');
  const electron = await findElectron();
  const { buildApp } = await import('./lib/build.mjs');
  await buildApp();
  return launch(electron);
});

/**
 * @param {import('./lib/electron/electron-folder.mjs').FoundElectron} electron
 * @returns {Promise<number>} the app's exit code
 */
async function launch(electron) {
  const { launchArguments, sandboxObstacle } = await import('./lib/electron/launch-arguments.mjs');
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const args = [...launchArguments(), projectRoot, ...process.argv.slice(2)];
  say(
    `Starting TokenTray on Electron ${electron.version}, ${electron.origin}. Look for it in the tray.`,
  );
  const app = spawn(electron.executablePath, args, {
    stdio: 'inherit',
    env,
    // In a group of its own: the terminal sends Ctrl+C to a whole group, and Electron's helper
    // processes would die before the app can put things in order. It is passed on below.
    detached: process.platform !== 'win32',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => app.kill(signal));
  }
  return new Promise((resolve) => {
    app.on('error', (error) => {
      say(`Electron could not be started: ${error.message}`);
      resolve(1);
    });
    app.on('close', (code, signal) => {
      const crashed = signal === 'SIGTRAP' || signal === 'SIGABRT' || signal === 'SIGILL';
      const obstacle = crashed ? sandboxObstacle(electron) : undefined;
      if (obstacle) say(obstacle);
      resolve(exitCode(code, signal));
    });
  });
}
