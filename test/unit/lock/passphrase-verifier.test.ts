import { scryptSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeVerifier, matches } from '../../../src/main/services/lock/passphrase-verifier';
import { runProgram } from '../cli/cli-process';

/** The last vector of RFC 7914, section 12, shows that N, r and p are told in this order. */
it('rests on scrypt as the RFC has it', () => {
  const key = scryptSync('pleaseletmein', 'SodiumChloride', 64, { N: 16_384, r: 8, p: 1 });
  expect(key.toString('hex')).toMatch(/^7023bdcb3afd7348461c06cd81fd38eb/);
});

it('holds what openssl derives from the passphrase with the salt in it', async () => {
  const verifier = await makeVerifier('correct horse battery');
  const [name, cost, block, lanes, salt = '', hash = ''] = verifier.split('$');
  expect([name, cost, block, lanes]).toEqual(['scrypt', '17', '8', '1']);
  const options = [
    'pass:correct horse battery',
    `hexsalt:${Buffer.from(salt, 'base64url').toString('hex')}`,
    'n:131072',
    'r:8',
    'p:1',
    'maxmem_bytes:1073741824',
  ].flatMap((option) => ['-kdfopt', option]);
  const derived = await runProgram('openssl', ['kdf', '-keylen', '32', ...options, 'SCRYPT']);
  const hex = derived.stdout.replace(/[^\dA-F]/gi, '').toLowerCase();
  expect(Buffer.from(hash, 'base64url').toString('hex')).toBe(hex);
});

it('knows its own passphrase, salts each, and reads nothing else as a verifier', async () => {
  const [one, other] = await Promise.all([
    makeVerifier('a passphrase'),
    makeVerifier('a passphrase'),
  ]);
  expect(one).not.toBe(other);
  expect(await matches('a passphrase', one)).toBe(true);
  expect(await matches('A passphrase', one)).toBe(false);
  expect(await matches('', one)).toBe(false);
  for (const broken of ['', 'x', one.slice(0, -1), one.replace('$8$', '$1$'), `${one}x`]) {
    expect(await matches('a passphrase', broken)).toBeUndefined();
  }
});
