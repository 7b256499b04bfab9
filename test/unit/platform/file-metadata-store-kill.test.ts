import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFileMetadataStore } from '../../../src/main/platform/metadata/file-metadata-store';
import { documentMarked, markOfDocument } from './metadata-documents';

let folder: string;
let writer: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-kill-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'metadata-writer.ts'),
      outDir: join(folder, 'bundle'),
      rollupOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  writer = join(folder, 'bundle', 'writer.mjs');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the writer until `ms` after its first save, kills it and gives the last number it printed. */
async function writeAndKill(directory: string, from: number, ms: number): Promise<number> {
  const child = spawn(process.execPath, [writer, directory, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, ms));
  child.kill('SIGKILL');
  await once(child, 'close');
  return Number(printed.trim().split('\n').at(-1));
}

it('a writer killed at any moment leaves its last saved version, or the one after it', async () => {
  const directory = join(folder, 'data');
  let next = 1;
  for (let round = 0; round < 15; round += 1) {
    const last = await writeAndKill(directory, next, Math.random() * 40);
    const store = createFileMetadataStore({ directory });
    expect(store.origin).toEqual({ state: 'loaded' });
    const found = Number(markOfDocument(store.read())?.slice(1));
    expect([last, last + 1]).toContain(found);
    expect(store.read()).toEqual(documentMarked(`v${found}`, 200));
    next = found + 1;
  }
}, 60_000);
