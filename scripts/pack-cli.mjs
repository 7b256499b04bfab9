// `npm run pack:cli`: the command line as an npm package, in dist/. The last line on standard output
// is its path. Nothing is published by it.
import { print, runScript } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';

await runScript(async () => {
  await ensureNodePackages();
  const { buildCli } = await import('./lib/build.mjs');
  const { packCli } = await import('./lib/pack-cli.mjs');
  await buildCli();
  print(await packCli());
  return 0;
});
