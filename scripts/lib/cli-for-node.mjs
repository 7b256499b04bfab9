import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from './paths.mjs';

/** What of keytar a Node reads beside the library, which lies outside of the archive already. */
const OF_KEYTAR = ['package.json', 'lib'];

/**
 * Lays out in out/cli-for-node what the packages carry for a Node from the PATH. A folder of its own,
 * because electron-builder takes out of the archive whatever it copies beside it.
 */
export async function stageCliForNode() {
  const folder = inProject('out', 'cli-for-node');
  await rm(folder, { recursive: true, force: true });
  await cp(inProject('out', 'cli'), path.join(folder, 'cli'), {
    recursive: true,
    // The notices of the whole package lie beside it.
    filter: (from) => !from.endsWith('.txt'),
  });
  for (const name of OF_KEYTAR) {
    const from = inProject('node_modules', 'keytar', name);
    await cp(from, path.join(folder, 'keytar', name), { recursive: true });
  }
}
