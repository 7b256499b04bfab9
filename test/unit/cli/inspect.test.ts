import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import vectors from '../../vectors/apim-vectors.json';
import { EA_CLAIMS, jwt } from '../domain/pasted/jwt-samples';
import { GLSA, TOKENS } from '../domain/pasted/token-samples';
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
      schemaVersion: 1,
      command: 'inspect',
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

  it.each(Object.entries(TOKENS))(
    'knows %s, bare and in a curl command, and never prints it',
    async (_format, { secret, header, kind, expiresAt, hidden }) => {
      for (const input of [
        secret,
        `curl -H 'Authorization: ${header}' https://x.example.com/api`,
      ]) {
        const { code, stdout, stderr } = await cli.run(['inspect', '--json'], { input });
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        const told = JSON.parse(stdout);
        expect(told).toMatchObject({ kind, remarks: [] });
        expect(told.expiresAt).toBe(expiresAt);
        const words = await cli.run(['inspect'], { input });
        expect(stdout + words.stdout).not.toContain(hidden);
      }
    },
  );

  it('tells issuer, audience, enrollment and times, and where it was found', async () => {
    const input = `export EA_KEY='${jwt(EA_CLAIMS)}'`;
    const { stdout } = await cli.run(['inspect'], { input });
    expect(stdout).toMatch(
      new RegExp(
        `^${[
          'Azure EA access key',
          'Identifier: 12345678',
          'Issuer: ea\\.microsoftazure\\.com',
          'Audience: client\\.ea\\.microsoftazure\\.com',
          'Enrollment: 12345678',
          'Not before: 2026-01-01T00:00:00\\.0000000Z',
          'Expires: 2026-07-01T00:00:00\\.0000000Z \\(.*\\)',
          'Found in: the setting EA_KEY',
        ].join('\n')}\n$`,
      ),
    );
  });

  it('remarks on a misspelt header and on a mistyped token', async () => {
    const input = `Authorizaton: Bearer ${GLSA.slice(0, -1)}`;
    const { code, stdout } = await cli.run(['inspect', '--json'], { input });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      remarks: [
        expect.stringMatching(/It is cut off: it has 45 characters/),
        expect.stringMatching(/written “Authorizaton”/),
      ],
      found: { wrapping: 'header', headerName: 'Authorization' },
    });
  });

  it('says of a command that reads a variable that no secret is in it', async () => {
    const input = 'curl -H "Authorization: Bearer $GRAFANA_KEY" https://x.example.com';
    const { code, stdout, stderr } = await cli.run(['inspect'], { input });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^tokentray: The curl command reads its secret from .*“GRAFANA_KEY”/);
  });

  it.each(['hunter2=x', 'Authorization: Bearer hunter2', 'curl -u "me:hunter2$x" h', 'hunter2'])(
    'prints nothing of an unknown secret: %s',
    async (input) => {
      for (const args of [['inspect'], ['inspect', '--json']]) {
        const { code, stdout, stderr } = await cli.run(args, { input });
        expect(code).toBe(1);
        expect(stdout + stderr).not.toContain('hunter2');
      }
    },
  );
});
