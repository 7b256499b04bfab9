import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { electronExecutable, REPOSITORY } from '../support/app';
import { run } from '../support/run';
import { HTTP_CASES } from '../unit/grafana/http-cases';

interface Line {
  readonly name: string;
  readonly observed: unknown;
  readonly expected: unknown;
}

test('HTTP over Chromium keeps to what the port promises', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'electron-http-'));
  try {
    const entry = join(folder, 'main.mjs');
    await build({
      root: REPOSITORY,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: join(REPOSITORY, 'test/e2e/electron-http/main.ts'),
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: {
          external: ['electron', /^node:/],
          output: { format: 'es', entryFileNames: 'main.mjs' },
        },
      },
    });
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const outcome = await run(
      await electronExecutable(),
      [...sandbox, '--ozone-platform=headless', `--user-data-dir=${join(folder, 'data')}`, entry],
      { env: process.env, timeoutMs: 40_000 },
    );
    const lines = outcome.stdout
      .split('\n')
      .filter((line) => line.startsWith('CASE '))
      .map((line): Line => JSON.parse(line.slice('CASE '.length)));
    for (const { name, observed, expected } of lines) {
      expect.soft(observed, name).toEqual(expected);
    }
    expect(outcome.stderr.includes('Error') ? outcome.stderr : '').toBe('');
    expect(outcome.code).toBe(0);
    expect(lines).toHaveLength(HTTP_CASES.length + 3);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
