import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockAddress } from '../../../src/main/platform/lock/lock-address';
import { askLock } from '../../../src/main/platform/lock/lock-client';
import { serveLock } from '../../../src/main/platform/lock/lock-server';
import type { LockAnswer, LockRequest } from '../../../src/main/ports/lock-door';
import { eventually } from '../../support/wait';

let folder: string;
let asked: LockRequest[];
let stop: () => void;
const said: string[] = [];
const log = {
  record: (event: string) => void said.push(event),
  recordError: (event: string) => void said.push(event),
};

async function answer(request: LockRequest): Promise<LockAnswer> {
  asked.push(request);
  return { state: 'locked' };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-lock-'));
  asked = [];
  said.length = 0;
  stop = serveLock(lockAddress(folder), answer, log);
});

afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends raw text; gives all that comes back until the other side hangs up. */
function send(text: string): Promise<string> {
  return new Promise((resolve) => {
    let back = '';
    const socket = createConnection(join(folder, 'lock.sock'), () => socket.write(text));
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      back += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(back));
  });
}

it('answers each question once', async () => {
  const address = lockAddress(folder);
  expect(await askLock(address, { ask: 'state' })).toEqual({ state: 'locked' });
  const unlock: LockRequest = { ask: 'unlock', passphrase: 'ü'.repeat(500) };
  expect(await askLock(address, unlock)).toEqual({ state: 'locked' });
  expect(asked).toEqual([{ ask: 'state' }, unlock]);
});

it('takes a copy by ID and form, and nothing that is more or less than that', async () => {
  const copy: LockRequest = { ask: 'copy', credentialId: 'a', form: 'header' };
  expect(await askLock(lockAddress(folder), copy)).toEqual({ state: 'locked' });
  for (const odd of [
    { ask: 'copy', credentialId: 'a' },
    { ...copy, form: 'secret' },
    { ...copy, credentialId: { id: 'a' } },
    { ...copy, credentialId: 'a'.repeat(101) },
    { ...copy, to: '/tmp/x' },
    { ask: 'reveal', credentialId: 'a' },
  ]) {
    expect(await send(`${JSON.stringify(odd)}\n`)).toBe('');
  }
  expect(asked).toEqual([copy]);
});

it('is for its user alone', async () => {
  await askLock(lockAddress(folder), { ask: 'state' });
  expect(statSync(join(folder, 'lock.sock')).mode & 0o777).toBe(0o600);
});

it('tells nothing to who asks anything else', async () => {
  const strange = [
    '{}\n',
    'state\n',
    '{"ask":"reveal"}\n',
    '{"ask":"state","more":1}\n',
    '{"ask":"unlock"}\n',
    '{"ask":"unlock","passphrase":7}\n',
    '{"__proto__":{"ask":"state"}}\n',
    'null\n',
    `${'x'.repeat(20_000)}\n`,
    `{"ask":"unlock","passphrase":"${'x'.repeat(2_000)}"}\n`,
  ];
  for (const text of strange)
    expect([text.slice(0, 40), await send(text)]).toEqual([text.slice(0, 40), '']);
  expect(asked).toEqual([]);
  expect(await askLock(lockAddress(folder), { ask: 'state' })).toEqual({ state: 'locked' });
});

it('is nobody once it has ended, nor where it never was', async () => {
  stop();
  await eventually(
    async () =>
      (await askLock(lockAddress(folder), { ask: 'state' })) === undefined ? true : undefined,
    { what: 'the socket to be gone' },
  );
  expect(await askLock(join(folder, 'none.sock'), { ask: 'state' })).toBeUndefined();
  expect(await askLock(undefined, { ask: 'state' })).toBeUndefined();
});

it('takes the place of a dead one’s socket', async () => {
  const second = serveLock(lockAddress(folder), async () => ({ state: 'off' }), log);
  expect(await askLock(lockAddress(folder), { ask: 'state' })).toEqual({ state: 'off' });
  second();
});

it('names a pipe on Windows, and nothing where a path is too long', () => {
  const pipe = lockAddress('C:\\Users\\Ada\\AppData\\Roaming\\TokenTray', 'win32');
  expect(pipe).toMatch(/^\\\\\.\\pipe\\tokentray-[\da-f]{32}$/);
  expect(lockAddress('c:\\users\\ada\\appdata\\roaming\\tokentray', 'win32')).toBe(pipe);
  expect(lockAddress(`/${'x'.repeat(200)}`, 'linux')).toBeUndefined();
  serveLock(undefined, answer, log)();
  expect(said).toEqual(['lock-socket-path-too-long']);
});
