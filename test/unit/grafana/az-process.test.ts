import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAzureCli } from '../../../src/main/platform/azure/az-process';

/** A stand-in for `az` that notes how it was called and does as its first line says. */
async function standIn(folder: string, body: string): Promise<string> {
  const bin = await mkdtemp(join(folder, 'bin-'));
  const file = join(bin, 'az');
  await writeFile(file, `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(bin, 'arguments')}'\n${body}\n`);
  await chmod(file, 0o755);
  return bin;
}

describe('Azure CLI', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'az-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const cli = (bin: string, timeoutMs = 5_000) =>
    createAzureCli({ env: { PATH: `${bin}:/usr/bin:/bin` }, timeoutMs });

  it('asks for the audience and tenant, and reads token and expiry', async () => {
    const bin = await standIn(
      folder,
      `echo '{"accessToken":"abc.def.ghi","expires_on":1893456000,"expiresOn":"2030-01-01 01:00:00.000000"}'`,
    );
    const token = await cli(bin).getAccessToken({
      audience: 'https://dashboard.azure.com',
      tenant: 'contoso.onmicrosoft.com',
    });
    expect(token).toEqual({ token: 'abc.def.ghi', expiresAtMs: 1_893_456_000_000 });
    const called = (await readFile(join(bin, 'arguments'), 'utf8')).trim().split('\n');
    expect(called).toEqual([
      ...['account', 'get-access-token', '--output', 'json'],
      ...['--resource', 'https://dashboard.azure.com', '--tenant', 'contoso.onmicrosoft.com'],
    ]);
  });

  it('takes an answer of an older version, which tells no exact expiry', async () => {
    const bin = await standIn(
      folder,
      `echo '{"accessToken":"abc","expiresOn":"2030-01-01 01:00:00.000000"}'`,
    );
    expect(await cli(bin).getAccessToken({ audience: 'x' })).toEqual({ token: 'abc' });
  });

  it.each([
    [
      'is not signed in',
      `echo "Please run 'az login' to setup account." >&2; exit 1`,
      'not-signed-in',
    ],
    [
      'has a sign-in that ended',
      `echo "AADSTS70043: expired. Interactive authentication is needed. Please run: az login" >&2; exit 1`,
      'not-signed-in',
    ],
    [
      'does not know the audience',
      `echo "AADSTS500011: not found. To re-authenticate, please run: az login" >&2; exit 1`,
      'failed',
    ],
    ['fails', 'exit 3', 'failed'],
    ['prints no JSON', 'echo secret-token', 'failed'],
    ['prints other JSON', `echo '{"accessToken":["secret-token"]}'`, 'failed'],
    [
      'prints a token that breaks the header',
      `printf '{"accessToken":"a\\\\nsecret-token"}'`,
      'failed',
    ],
    ['prints nothing', 'true', 'failed'],
    ['hangs', 'exec sleep 30', 'timeout'],
  ])('tells when it %s', async (_, body, fault) => {
    const bin = await standIn(folder, body);
    const failure = await cli(bin, fault === 'timeout' ? 300 : 5_000)
      .getAccessToken({ audience: 'x' })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'AzureCliError', fault });
    expect(String(failure)).not.toContain('secret-token');
  });

  it('tells when it is not installed', async () => {
    const none = await mkdtemp(join(folder, 'none-'));
    const failing = createAzureCli({ env: { PATH: none } }).getAccessToken({ audience: 'x' });
    await expect(failing).rejects.toMatchObject({ fault: 'absent' });
  });

  it('looks only at whole paths of the PATH', async () => {
    const bin = await standIn(folder, 'exit 0');
    const relative = createAzureCli({ env: { PATH: `.:${bin.slice(1)}:` } });
    await expect(relative.getAccessToken({ audience: 'x' })).rejects.toMatchObject({
      fault: 'absent',
    });
  });

  it.each([
    ['--debug', undefined],
    ['x; rm -rf /', undefined],
    ['https://dashboard.azure.com', '-x'],
    ['', undefined],
    ['a b', undefined],
  ])('never starts it with %j and %j', async (audience, tenant) => {
    const bin = await standIn(folder, `echo '{"accessToken":"abc"}'`);
    const failing = cli(bin).getAccessToken({
      audience,
      ...(tenant === undefined ? {} : { tenant }),
    });
    await expect(failing).rejects.toMatchObject({ fault: 'failed' });
    await expect(readFile(join(bin, 'arguments'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('on Windows starts the Python beside the batch file, not a shell', async () => {
    const home = await mkdtemp(join(folder, 'windows-'));
    await mkdir(join(home, 'wbin'));
    await writeFile(join(home, 'wbin', 'az.cmd'), '', { mode: 0o755 });
    await writeFile(
      join(home, 'python.exe'),
      `#!/bin/sh\nprintf '{"accessToken":"%s"}' "$(echo "$@" | tr ' ' '_')"\n`,
      { mode: 0o755 },
    );
    const windows = createAzureCli({
      env: { Path: join(home, 'wbin'), PATH: '/usr/bin:/bin' },
      platform: 'win32',
    });
    expect((await windows.getAccessToken({ audience: 'x' })).token).toBe(
      '-IBm_azure.cli_account_get-access-token_--output_json_--resource_x',
    );
  });
});
