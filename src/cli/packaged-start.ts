import { existsSync } from 'node:fs';
import { join } from 'node:path';

// What the packages' launcher has a Node from the PATH run. One that cannot open the keychain's library
// leaves the command to the app's own program.
if (fits()) void import('./tokentray');
else void import('./hand-over').then(({ handOver }) => handOver(process.argv.slice(2)));

/** Not built for another processor than the app, nor what only calls itself Node. */
function fits(): boolean {
  const { versions, platform, arch } = process;
  const library = `../node_modules/keytar/prebuilds/${platform}-${arch}/keytar.node`;
  return (
    versions.bun === undefined &&
    versions.electron === undefined &&
    existsSync(join(import.meta.dirname, library))
  );
}
