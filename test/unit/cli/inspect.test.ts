import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import vectors from '../../vectors/apim-vectors.json';
import { BuiltCli } from './cli-process';

const SAS = vectors.sas_from_seed_program;
const SIGNATURE = vectors.vectors[0]!.sig;
const COMPACT = `${vectors.id}&${vectors.compact_expiry}&${SIGNATURE}`;

let cli: BuiltCli;
beforeAll(async () => {
  cli = await BuiltCli.build();
});
afterAll(() => cli.remove());

describe('inspect', () => {
  it.each([
    [SAS.token, 'apim-sas', SAS.id, SAS.expiry],
    [`"${SAS.token}"\r\n`, 'apim-sas', SAS.id, SAS.expiry],
    [`SharedAccessSignature ${COMPACT}`, 'apim-compact', vectors.id, vectors.signed_expiry],
    [`GatewayKey ${COMPACT}\n`, 'gateway-key', vectors.id, vectors.signed_expiry],
    [COMPACT, 'apim-token-value', vectors.id, vectors.signed_expiry],
  ])('tells %j as JSON', async (input, kind, identifier, expiresAt) => {
    const { code, stdout, stderr } = await cli.run(['inspect', '--json'], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      kind,
      title: expect.stringMatching(/API Management/),
      identifier,
      expiresAt,
      expired: true,
      secondsLeft: expect.closeTo((Date.parse(expiresAt) - Date.now()) / 1000, -2),
      remarks: [],
      found: { wrapping: 'bare' },
    });
    expect(stdout).not.toContain(SIGNATURE.slice(0, 12));
  });

  it('tells in words, without the signature', async () => {
    const { code, stdout } = await cli.run(['inspect'], { input: SAS.token });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^API Management token for the direct management API\n/);
    expect(stdout).toContain(`\nIdentifier: ${SAS.id}\n`);
    expect(stdout).toMatch(
      /\nExpires: 2014-08-04T22:03:00\.0000000Z \(expired \d+ years .* ago\)\n$/,
    );
    expect(stdout).not.toContain('TSzZQ0wf');
  });

  it('tells how long a live token has', async () => {
    const signed = await cli.run(
      ['sign', 'gateway', '--gateway-id', 'eu', '--key-stdin', '--expires', '10d'],
      { input: 'k' },
    );
    const { stdout } = await cli.run(['inspect'], { input: signed.stdout });
    expect(stdout).toMatch(
      /self-hosted gateway token\nIdentifier: eu\nExpires: .* \(in 9 days 23 hours\)\n$/,
    );
  });

  it.each([
    ['nothing', '', /Standard input is empty/],
    ['another text', 'hello', /not a token that TokenTray knows/],
    ['a megabyte', 'GatewayKey '.repeat(100_000), /too long .*: paste the secret alone/],
    [
      'more than it reads',
      'x'.repeat(17 * 1024 * 1024),
      /more than 16384 KiB: that is not the token/,
    ],
    ['random bytes', new Uint8Array([...randomBytes(100_000), 0xff]), /not UTF-8 text/],
  ])('ends with 1 and a sentence for %s', async (_what, input, says) => {
    const ended = await cli.run(['inspect'], { input });
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(says) });
    expect(ended.stderr).toMatch(/^tokentray: [^\n]*\n$/);
  });

  it('answers JSON for what it does not know, too', async () => {
    const ended = await cli.run(['inspect', '--json'], { input: 'hello' });
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.stdout)).toMatchObject({ kind: 'unknown' });
  });

  it.each([['inspect'], ['inspect', '--json']])(
    'sends no control characters of a token to the terminal (%s %s)',
    async (...args) => {
      const input = `GatewayKey a\u001b]0;x\u0007\u009b\u202eb&202001010000&${SIGNATURE}`;
      const { stdout } = await cli.run(args, { input });
      expect(stdout.trimEnd()).not.toMatch(/[^\P{C}\n]/u);
      expect(stdout).toContain('a\\u001b]0;x\\u0007\\u009b\\u202eb');
    },
  );
});
