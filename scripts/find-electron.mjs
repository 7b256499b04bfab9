// Prints as JSON which Electron the other scripts run, and fetches it if need be.
import { runScript } from './lib/messages.mjs';

await runScript(async () => {
  const { findElectron } = await import('./lib/electron/find-electron.mjs');
  process.stdout.write(`${JSON.stringify(await findElectron(), null, 2)}\n`);
  return 0;
});
