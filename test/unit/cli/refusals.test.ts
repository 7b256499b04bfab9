import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import vectors from '../../vectors/apim-vectors.json';
import { BuiltCli, type Given, runProgram } from './cli-process';

const KEY = vectors.printed_key_of_the_page.key;
const APIM = ['sign', 'apim', '--identifier', 'integration'];
const OK = [...APIM, '--key-stdin', '--expires', '10d'];

let cli: BuiltCli;
beforeAll(async () => {
  cli = await BuiltCli.build();
});
afterAll(() => cli.remove());

interface Case {
  readonly what: string;
  readonly args: readonly string[];
  readonly given?: Given;
  readonly says: RegExp;
}

const SECRET = /A secret is never taken as an argument.*--key-stdin.*--key-env NAME/;

const usage: readonly Case[] = [
  { what: 'a key as an argument', args: [...APIM, '--key', KEY, '--expires', '1d'], says: SECRET },
  { what: 'a key after =', args: [...APIM, `--key=${KEY}`, '--expires', '1d'], says: SECRET },
  { what: 'a key in --key-stdin=', args: [...APIM, `--key-stdin=${KEY}`], says: SECRET },
  { what: 'a primary key', args: [...APIM, '--primary-key', KEY], says: SECRET },
  { what: 'a token to inspect', args: ['inspect', '--token', `x&y&${KEY}`], says: SECRET },
  {
    what: 'the key in place of a variable',
    args: [...APIM, '--key-env', KEY, '--expires', '1d'],
    says: /--key-env takes the name of an environment variable/,
  },
  {
    what: 'a stray key',
    args: [...OK, KEY],
    says: /too many arguments/,
  },
  { what: 'a key as a command', args: [KEY], says: /unknown command what was typed/ },
  {
    what: 'an unknown option with a key',
    args: [...OK, `--sceret=${KEY}`],
    says: /unknown option “--sceret”/,
  },
  {
    what: 'no source of the key',
    args: [...APIM, '--expires', '1d'],
    says: /--key-stdin.*--key-env/,
  },
  {
    what: 'two sources of the key',
    args: [...OK, '--key-env', 'APIM_KEY'],
    says: /“--key-stdin” cannot be used with option “--key-env <name>”/,
  },
  { what: 'no expiry', args: [...APIM, '--key-stdin'], says: /“--expires <when>” not specified/ },
  {
    what: 'no identifier',
    args: ['sign', 'apim', '--key-stdin', '--expires', '1d'],
    says: /“--identifier <id>” not specified/,
  },
  {
    what: 'another format',
    args: [...OK, '--format', 'jwt'],
    says: /Allowed choices are sas, compact/,
  },
  { what: 'no command', args: [], says: /Usage: tokentray/ },
  { what: 'half a command', args: ['sign'], says: /Usage: tokentray sign/ },
];

const failures: readonly Case[] = [
  { what: 'an empty key', args: OK, given: { input: '' }, says: /The key is empty/ },
  { what: 'a key of blanks', args: OK, given: { input: ' \r\n' }, says: /The key is empty/ },
  {
    what: 'two lines',
    args: OK,
    given: { input: `${KEY}\n${KEY}\n` },
    says: /a line break inside/,
  },
  {
    what: '10,000 characters',
    args: OK,
    given: { input: 'x'.repeat(10_000) },
    says: /10000 charac/,
  },
  {
    what: 'more than 64 KiB',
    args: OK,
    given: { input: 'x'.repeat(70_000) },
    says: /more than 64 KiB: that is not the signing key/,
  },
  {
    what: 'bytes that are no text',
    args: OK,
    given: { input: new Uint8Array([0xff, 0xfe, 0x41, 0x00]) },
    says: /not UTF-8 text/,
  },
  {
    what: 'a variable that is not set',
    args: [...APIM, '--key-env', 'APIM_KEY', '--expires', '1d'],
    says: /environment variable APIM_KEY is not set/,
  },
  {
    what: 'an empty variable',
    args: [...APIM, '--key-env', 'APIM_KEY', '--expires', '1d'],
    given: { env: { APIM_KEY: '' } },
    says: /environment variable APIM_KEY is empty/,
  },
  {
    what: 'an & in the identifier',
    args: ['sign', 'apim', '--identifier', 'a&b', '--key-stdin', '--expires', '1d'],
    says: /The identifier cannot have an &/,
  },
  {
    what: 'a gateway ID with a blank',
    args: ['sign', 'gateway', '--gateway-id', 'a b', '--key-stdin', '--expires', '1d'],
    says: /The gateway ID has a blank/,
  },
  ...(
    [
      ['2014-08-04T22:03:00Z', /is in the past/],
      ['2099-02-31 10:00', /31 February 2099 does not exist/],
      ['01/31/2099 13:00 PM', /13:00 PM does not exist/],
      ['2099-01-31', /add the time/],
      ['10', /“10” has no unit/],
      ['10x', /“x” is not a unit/],
    ] as const
  ).map(([expires, says]) => ({
    what: `the expiry ${expires}`,
    args: [...APIM, '--key-stdin', '--expires', expires],
    says,
  })),
];

describe('bad usage', () => {
  it.each(usage)('ends with 2 and a sentence: $what', async ({ args, given, says }) => {
    const ended = await cli.run(args, { input: KEY, ...given });
    expect(ended).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(says) });
    expect(ended.stderr).not.toContain(KEY.slice(0, 10));
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });
});

describe('a failure', () => {
  it.each(failures)('ends with 1 and a sentence: $what', async ({ args, given, says }) => {
    const ended = await cli.run(args, { input: KEY, ...given });
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(says) });
    expect(ended.stderr).toMatch(/^tokentray: [^\n]*\n$/);
    expect(ended.stderr).not.toContain(KEY.slice(0, 10));
  });

  it('to write ends with 1 and no stack trace', async () => {
    const command = `"$1" "$2" sign gateway --gateway-id a --key-env K --expires 1d`;
    const ended = await runProgram(
      'bash',
      ['--norc', '-c', `set -o pipefail; ${command} | true`, 'bash', process.execPath, cli.script],
      { env: { K: 'k' } },
    );
    expect(ended).toEqual({ code: 1, stdout: '', stderr: '' });
  });
});

describe('help and version', () => {
  it('go to standard output and end with 0', async () => {
    expect(await cli.run(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
    expect(await cli.run(['sign', 'apim', '--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('01/31/2030 6:30 PM'),
      stderr: '',
    });
  });
});

describe('at a terminal', () => {
  const GATEWAY = vectors.vectors[0]!;
  const TOKEN = `GatewayKey ${vectors.id}&${vectors.compact_expiry}&${GATEWAY.sig}`;

  /** Runs the command on a pseudo-terminal and types once the prompt is there. */
  async function typeAtPrompt(typed: string) {
    const args = `sign gateway --gateway-id ${vectors.id} --key-stdin --allow-past --expires ${vectors.request_expiry}`;
    const terminal = spawn('script', [
      '--quiet',
      '--return',
      '--command',
      `'${process.execPath}' '${cli.script}' ${args}`,
      '/dev/null',
    ]);
    let shown = '';
    terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
      const asked = shown.includes('it is not shown');
      shown += text;
      if (!asked && shown.includes('it is not shown')) terminal.stdin.write(typed);
    });
    const [code] = (await once(terminal, 'close')) as [number];
    return { code, shown };
  }

  it('asks for the key and does not show it', async () => {
    const mistyped = `${GATEWAY.key.slice(0, 5)}?\u007f${GATEWAY.key.slice(5)}`;
    const { code, shown } = await typeAtPrompt(`${mistyped}\r`);
    expect(code).toBe(0);
    expect(shown).toContain('Paste the signing key and press Enter');
    expect(shown).toContain(TOKEN);
    expect(shown).not.toContain(GATEWAY.key.slice(0, 5));
    expect(shown).not.toContain(GATEWAY.key.slice(5, 20));
  });

  it('ends with 130 on Ctrl-C', async () => {
    const { code, shown } = await typeAtPrompt('abc\u0003');
    expect(code).toBe(130);
    expect(shown).not.toContain('GatewayKey');
  });
});
