import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../../scripts/lib/run.mjs';
import { countPlaywright, countReport, countVitest } from '../../../scripts/lib/testing/counts.mjs';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
// Each starts a runner several times.
const slow = { timeout: 90_000 };
let folder: string;
let report: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-counts-'));
  report = join(folder, 'report.json');
  symlinkSync(modules, join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'unit'));
  mkdirSync(join(folder, 'e2e'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string) {
  writeFileSync(join(folder, name), text);
}

async function vitest(filter: string) {
  rmSync(report, { force: true });
  const { code } = await run(
    process.execPath,
    [
      join(modules, 'vitest/vitest.mjs'),
      'run',
      `--root=${folder}`,
      '--reporter=json',
      `--outputFile.json=${report}`,
      filter,
    ],
    { cwd: folder, output: 'quiet' },
  );
  return countReport(report, countVitest, code);
}

async function playwright(filter: string) {
  const { code } = await run(
    process.execPath,
    [join(modules, '@playwright/test/cli.js'), 'test', '--reporter=json', filter],
    {
      cwd: folder,
      output: 'quiet',
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    },
  );
  return countReport(report, countPlaywright, code);
}

const imports = {
  unit: `import { test } from 'vitest';`,
  e2e: `import { test } from '@playwright/test';`,
};
const passing = `test('passes', () => {});`;
const failing = `test('fails', () => { throw new Error('on purpose'); });`;
const skipped = `test.skip('skipped', () => {});`;

test(
  'Vitest: a skipped, a planned and a failed test and a broken file each count as failed',
  slow,
  async () => {
    write(
      'unit/mixed.test.js',
      [imports.unit, passing, failing, skipped, `test.todo('planned');`].join('\n'),
    );
    write('unit/mixed-broken.test.js', `${imports.unit} throw new Error('broken');`);
    write('unit/good.test.js', [imports.unit, passing, `test('too', () => {});`].join('\n'));
    expect(await vitest('unit/good')).toEqual({ passed: 2, failed: 0 });
    expect(await vitest('unit/mixed')).toEqual({ passed: 1, failed: 4 });
    expect(await vitest('unit/none')).toEqual({ passed: 0, failed: 1 });
  },
);

test(
  'Playwright: a skipped and a failed test and a broken file each count as failed',
  slow,
  async () => {
    write('e2e/mixed.spec.js', [imports.e2e, passing, failing, skipped].join('\n'));
    write('e2e/broken.spec.js', `${imports.e2e} throw new Error('broken');`);
    write('e2e/good.spec.js', [imports.e2e, passing].join('\n'));
    expect(await playwright('e2e/good')).toEqual({ passed: 1, failed: 0 });
    expect(await playwright('e2e/mixed')).toEqual({ passed: 1, failed: 2 });
    expect(await playwright('e2e/broken')).toEqual({ passed: 0, failed: 1 });
  },
);

test('a runner that ends badly is a failure whatever it reported', async () => {
  write(
    'report.json',
    JSON.stringify({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } }),
  );
  expect(await countReport(report, countPlaywright, 0)).toEqual({ passed: 3, failed: 0 });
  expect(await countReport(report, countPlaywright, 1)).toEqual({ passed: 3, failed: 1 });
  write('report.json', '{ "stats": {');
  expect(await countReport(report, countPlaywright, 0)).toEqual({ passed: 0, failed: 1 });
});
