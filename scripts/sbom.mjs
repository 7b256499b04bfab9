// `npm run sbom`: the software bill of materials of what users get, in CycloneDX 1.5, as
// dist/sbom.cdx.json or where `-- --to <file>` says.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildApp, buildCli } from './lib/build.mjs';
import { print, runScript, SetupError } from './lib/messages.mjs';
import { ensureNodePackages } from './lib/node-packages.mjs';
import { inProject } from './lib/paths.mjs';

await runScript(async () => {
  const [option, to, ...more] = process.argv.slice(2);
  if (more.length > 0 || (option !== undefined && (option !== '--to' || to === undefined))) {
    throw new SetupError('Usage: npm run sbom -- [--to <file>]');
  }
  await ensureNodePackages();
  await buildApp();
  await buildCli();
  const { makeSbom } = await import('./lib/supply-chain/sbom.mjs');
  const sbom = await makeSbom();
  const file = to === undefined ? inProject('dist', 'sbom.cdx.json') : path.resolve(to);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(sbom, null, 2)}\n`);
  print(`${sbom.components.length} components in ${file}`);
  return 0;
});
