// `npm run --silent tokentray -- …`: the command line, built when needed. Standard output carries
// nothing but what the command prints.
import { pathToFileURL } from 'node:url';
import { buildCli } from './lib/build.mjs';
import { runScript } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';

/** @type {string | undefined} */
let script;
await runScript(async () => {
  await ensureNodePackages();
  script = await buildCli('silent');
  return 0;
});
if (script) {
  const [node = process.execPath, , ...args] = process.argv;
  process.argv = [node, script, ...args];
  // In this same process: a second Node would double the time a command takes.
  await import(pathToFileURL(script).href);
}
