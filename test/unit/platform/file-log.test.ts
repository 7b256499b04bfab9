import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFileLog } from '../../../src/main/platform/file-log';
import { ProblemError } from '../../../src/shared/domain/result';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tokentray-log-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const text = () => readFileSync(join(directory, 'tokentray.log'), 'utf8');
const lines = (): Record<string, unknown>[] =>
  text()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('notes an event with its facts and its time', () => {
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
  createFileLog(directory).record('renewed', { id, code: 'ENOSPC', count: 3, version: '1.2.3' });
  const [line] = lines();
  expect(line).toMatchObject({ event: 'renewed', id, code: 'ENOSPC', count: 3, version: '1.2.3' });
  expect(Math.abs(Date.parse(String(line?.at)) - Date.now())).toBeLessThan(10_000);
});

const secrets = [
  'SharedAccessSignature integration&202711220000&Zm9vYmFyYmF6cXV4',
  'uid=integration&ex=2027-11-22T00:00:00.0000000Z&sn=Zm9vYmFyYmF6==',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
  'glsa_4fG7hJ2kLmN9pQrStUvWxYz0123456789_ab12cd34',
  '0123456789abcdef0123456789abcdef',
  'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYg==',
];
it.each(secrets)('does not write %s, wherever it is put', (secret) => {
  const log = createFileLog(directory);
  const facts = { id: secret, code: secret, error: secret, state: secret, version: secret };
  log.record(secret, { ...facts, frames: [secret, `${secret} main.js:1:1`] });
  log.record('odd', { count: secret as unknown as number, ms: secret as unknown as number });
  const error = Object.assign(new TypeError(`cannot take ${secret}`), { code: secret });
  log.recordError('failed', error);
  log.recordError('failed', secret);
  log.recordError('failed', new ProblemError({ code: 'x', message: secret }));
  log.recordError('failed', Object.assign(new Error('x'), { name: secret }));
  log.recordError(
    'failed',
    Object.assign(new Error('x'), { stack: `Error: ${secret}\n${secret}` }),
  );
  log.recordError('failed', new Error(`two lines\n    at ${secret} (${secret})`));
  expect(text()).not.toContain(secret);
});

it('says where an error came from', () => {
  createFileLog(directory).recordError('failed', new RangeError('x'));
  const line = lines()[0]!;
  expect(line.error).toBe('RangeError');
  expect(String((line.frames as string[])[0])).toMatch(/file-log\.test\.ts:\d+:\d+$/);
});

it('keeps at most two files of 256 KiB', () => {
  const log = createFileLog(directory);
  for (let count = 0; count < 12_000; count += 1) log.record('tick', { count });
  expect(readdirSync(directory).sort()).toEqual(['tokentray.log', 'tokentray.old.log']);
  for (const name of readdirSync(directory)) {
    expect(statSync(join(directory, name)).size).toBeLessThanOrEqual(256 * 1024);
  }
  expect(lines().at(-1)).toMatchObject({ count: 11_999 });
});

it('goes on with a file of an earlier run', () => {
  createFileLog(directory).record('one');
  createFileLog(directory).record('two');
  expect(lines().map((line) => line.event)).toEqual(['one', 'two']);
});

it('does not throw where it cannot write', () => {
  const taken = join(directory, 'taken');
  writeFileSync(taken, '');
  const log = createFileLog(taken);
  expect(() => log.record('one')).not.toThrow();
});

if (process.platform !== 'win32') {
  it('is for its owner only', () => {
    createFileLog(join(directory, 'logs')).record('one');
    expect(statSync(join(directory, 'logs')).mode & 0o077).toBe(0);
    expect(statSync(join(directory, 'logs', 'tokentray.log')).mode & 0o077).toBe(0);
  });

  it('is taken back from others who could read an earlier one', () => {
    const folder = join(directory, 'logs');
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    const names = ['tokentray.log', 'tokentray.old.log'];
    for (const name of names) {
      writeFileSync(join(folder, name), '{}\n');
      chmodSync(join(folder, name), 0o644);
    }
    createFileLog(folder).record('one');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of names) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });
}
