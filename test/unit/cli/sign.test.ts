import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import vectors from '../../vectors/apim-vectors.json';
import { BuiltCli } from './cli-process';

const PRINTED = vectors.printed_key_of_the_page;
const [GATEWAY] = vectors.vectors;
const GATEWAY_TOKEN = `GatewayKey ${vectors.id}&${vectors.compact_expiry}&${GATEWAY!.sig}`;

let cli: BuiltCli;
beforeAll(async () => {
  cli = await BuiltCli.build();
});
afterAll(() => cli.remove());

const signApim = (...more: string[]) => ['sign', 'apim', '--identifier', PRINTED.id, ...more];
const signGateway = (...more: string[]) => ['sign', 'gateway', '--gateway-id', vectors.id, ...more];
const past = (expiry: string) => ['--expires', expiry, '--allow-past'];

describe('sign apim', () => {
  it.each([vectors.sas_from_seed_program, PRINTED])(
    'prints the token of the documented program and nothing else, for the key $key',
    async ({ key, expiry, token }) => {
      const ended = await cli.run(signApim('--key-stdin', ...past(expiry)), { input: key });
      expect(ended).toMatchObject({ code: 0, stdout: `${token}\n` });
      expect(ended.stderr).toMatch(/^tokentray: warning: .*retired.*15 March 2025.*\n$/);
    },
  );

  it('prints the header where that is asked for', async () => {
    const args = signApim('--key-stdin', '--header', ...past(PRINTED.expiry));
    const { stdout } = await cli.run(args, { input: PRINTED.key });
    expect(stdout).toBe(`Authorization: ${PRINTED.token}\n`);
  });

  it('prints the compact form', async () => {
    const args = ['sign', 'apim', '--identifier', vectors.id, '--key-stdin', '--format', 'compact'];
    const ended = await cli.run([...args, ...past(vectors.request_expiry)], {
      input: GATEWAY!.key,
    });
    expect(ended.stdout).toBe(
      `SharedAccessSignature ${vectors.id}&${vectors.compact_expiry}&${GATEWAY!.sig}\n`,
    );
    expect(ended.stderr).toContain('whole minutes; the token ends at 2020-03-19T23:52:00.0000000Z');
  });

  it('takes the key from an environment variable', async () => {
    const ended = await cli.run(signApim('--key-env', 'APIM_KEY', ...past(PRINTED.expiry)), {
      env: { APIM_KEY: PRINTED.key },
    });
    expect(ended).toMatchObject({ code: 0, stdout: `${PRINTED.token}\n` });
  });

  it.each([
    ['a line feed', `${PRINTED.key}\n`],
    ['a Windows line break', `${PRINTED.key}\r\n`],
    ['blanks', `  ${PRINTED.key} `],
  ])('removes %s around the key and says so', async (_what, input) => {
    const ended = await cli.run(signApim('--key-stdin', ...past(PRINTED.expiry)), { input });
    expect(ended).toMatchObject({ code: 0, stdout: `${PRINTED.token}\n` });
    expect(ended.stderr).toContain('Blanks or line breaks around the key were removed.');
  });

  it('reads past a byte-order mark', async () => {
    const input = `\ufeff${PRINTED.key}`;
    const ended = await cli.run(signApim('--key-stdin', ...past(PRINTED.expiry)), { input });
    expect(ended).toMatchObject({ code: 0, stdout: `${PRINTED.token}\n` });
    expect(ended.stderr).not.toContain('removed');
  });

  it('prints seven digits as they were given', async () => {
    const ended = await cli.run(
      signApim('--key-stdin', '--expires', '2099-01-02T03:04:05.1234567+02:00'),
      { input: 'k' },
    );
    expect(ended.stdout).toContain('&ex=2099-01-02T01:04:05.1234567Z&sn=');
  });

  it('signs a time to live from now, as openssl does', async () => {
    const before = Date.now();
    const { stdout } = await cli.run(signApim('--key-stdin', '--expires', '10d'), { input: 'k' });
    const [, expiry = '', signature] = /&ex=(.*)&sn=(.*)\n$/.exec(stdout) ?? [];
    const lived = Date.parse(expiry) - before;
    expect(lived).toBeGreaterThanOrEqual(10 * 86_400_000);
    expect(lived).toBeLessThan(10 * 86_400_000 + 60_000);
    const oracle = execFileSync(
      'openssl',
      ['dgst', '-sha512', '-mac', 'HMAC', '-macopt', 'key:k', '-binary'],
      { input: `${PRINTED.id}\n${expiry}` },
    );
    expect(signature).toBe(oracle.toString('base64'));
  });

  it.each([
    ['America/New_York', '01/31/2099 6:30 PM', '2099-01-31T23:30:00.0000000Z'],
    ['Australia/Darwin', '2099-01-31 18:30', '2099-01-31T09:00:00.0000000Z'],
  ])('reads a time without a zone as local in %s and says so', async (zone, expires, expiry) => {
    const ended = await cli.run(signApim('--key-stdin', '--expires', expires), {
      input: 'k',
      env: { TZ: zone },
    });
    expect(ended.stdout).toContain(`&ex=${expiry}&sn=`);
    expect(ended.stderr).toContain(`local time in ${zone}; the token ends at ${expiry}`);
  });

  it('warns beyond 30 days and signs', async () => {
    const [near, far] = await Promise.all(
      ['30d', '31d'].map((expires) =>
        cli.run(signApim('--key-stdin', '--expires', expires), { input: 'k' }),
      ),
    );
    expect(near).toMatchObject({ code: 0, stderr: expect.not.stringContaining('30 days') });
    expect(far).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^SharedAccessSignature /),
      stderr: expect.stringContaining('more than 30 days ahead'),
    });
  });
});

describe('sign gateway', () => {
  it('prints the token that the real service issued', async () => {
    const args = signGateway('--key-stdin', ...past(vectors.request_expiry));
    const ended = await cli.run(args, { input: GATEWAY!.key });
    expect(ended).toMatchObject({ code: 0, stdout: `${GATEWAY_TOKEN}\n` });
    expect(ended.stderr).not.toContain('retired');
  });

  it('takes 30 days and no more', async () => {
    const run = (expires: string) =>
      cli.run(signGateway('--key-stdin', '--expires', expires), { input: 'k' });
    expect(await run('30d')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^GatewayKey gatewayid7079&\d{12}&[A-Za-z0-9+/]{86}==\n$/),
      stderr: '',
    });
    expect(await run('31d')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^tokentray: A gateway token lasts 30 days at most/),
    });
  });

  it('refuses what would be past once its seconds are dropped', async () => {
    const endOfMinute = new Date().toISOString().replace(/:\d\d\.\d+Z$/, ':59.9999999Z');
    expect(
      await cli.run(signGateway('--key-stdin', '--expires', endOfMinute), { input: 'k' }),
    ).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('in the past') });
  });
});
