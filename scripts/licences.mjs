// `npm run licences`: whose code is in the app and the command line, under which licence. Refuses
// what must not be shipped and writes the notices that go out with both.
import { buildApp, buildCli } from './lib/build.mjs';
import { print, runScript } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';

await runScript(async () => {
  await ensureNodePackages();
  await buildApp();
  await buildCli();
  const { writeNotices } = await import('./lib/supply-chain/notices.mjs');
  const { licenceOf } = await import('./lib/supply-chain/licences.mjs');
  const inPackage = await writeNotices('package');
  const cli = await writeNotices('cli');
  const lines = [...inPackage, ...cli].map(
    (each) => `${licenceOf(each)?.padEnd(20)} ${each.name} ${each.version}`,
  );
  const unique = [...new Set(lines)].sort();
  for (const line of unique) print(line);
  print(`${unique.length} packages, all under licences of the list.`);
  return 0;
});
