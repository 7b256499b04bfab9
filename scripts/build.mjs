// Builds the app and the command line into out/.
import { runScript } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';

await runScript(async () => {
  await ensureNodePackages();
  const { buildApp, buildCli } = await import('./lib/build.mjs');
  await buildApp('verbose');
  await buildCli('verbose');
  return 0;
});
