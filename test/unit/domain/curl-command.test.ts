import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { curlCommand, TOKEN_VARIABLE } from '../../../src/shared/domain/apim-hand-out';
import vectors from '../../vectors/apim-vectors.json';

const run = promisify(execFile);
const HOST = 'contoso.management.azure-api.net';
const TOKEN = vectors.sas_from_seed_program.token;

let folder: string;
let server: Server;
let requests: { url: string | undefined; host: string | undefined; headers: string[] }[];

/** A folder in which `curl` notes its arguments and then is the real one, led to our server. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tokentray-curl-'));
  const at = (name: string) => join(folder, name);
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', `/CN=${HOST}`].concat([
      '-keyout',
      at('key.pem'),
      '-out',
      at('cert.pem'),
    ]),
    { stdio: 'ignore' },
  );
  const answer = (request: IncomingMessage, response: { end: (body: string) => void }) => {
    const headers = request.rawHeaders.filter(
      (_, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === 'authorization',
    );
    requests.push({ url: request.url, host: request.headers.host, headers });
    response.end('{"value":[]}');
  };
  const identity = { key: readFileSync(at('key.pem')), cert: readFileSync(at('cert.pem')) };
  server = createServer(identity, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  writeFileSync(at('.curlrc'), `insecure\nnoproxy = "*"\nconnect-to = "::127.0.0.1:${port}"\n`);
  const curl = execFileSync('sh', ['-c', 'command -v curl'], { encoding: 'utf8' }).trim();
  writeFileSync(
    at('curl'),
    `#!/bin/sh\nprintf '%s\\n' "$@" >> '${at('args')}'\nexec '${curl}' "$@"\n`,
    {
      mode: 0o755,
    },
  );
});

beforeEach(() => {
  requests = [];
  writeFileSync(join(folder, 'args'), '');
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

function inShell(command: string, env: Record<string, string> = {}) {
  return run('sh', ['-c', command], {
    env: { PATH: `${folder}:${process.env.PATH}`, HOME: folder, CURL_HOME: folder, ...env },
  });
}

const PATH =
  '/subscriptions/00000/resourceGroups/00000/providers/Microsoft.ApiManagement/service/contoso/apis?api-version=2021-08-01';

describe('the copied curl command, run by sh and the real curl', () => {
  it('sends the token from the environment variable', async () => {
    const { stdout } = await inShell(curlCommand({ host: HOST }), { [TOKEN_VARIABLE]: TOKEN });
    expect(stdout).toBe('{"value":[]}');
    expect(requests).toEqual([{ url: PATH, host: HOST, headers: [TOKEN] }]);
    expect(TOKEN_VARIABLE).toBe('APIM_TOKEN');
  });

  it('sends the token that is inside', async () => {
    await inShell(curlCommand({ host: HOST, token: TOKEN }));
    expect(requests).toEqual([{ url: PATH, host: HOST, headers: [TOKEN] }]);
  });

  it('does not show the token among the arguments of curl', async () => {
    await inShell(curlCommand({ host: HOST }), { [TOKEN_VARIABLE]: TOKEN });
    await inShell(curlCommand({ host: HOST, token: TOKEN }));
    const args = readFileSync(join(folder, 'args'), 'utf8');
    expect(args).toContain(`https://${HOST}${PATH}`);
    expect(args).not.toContain('SharedAccessSignature');
  });

  it('leaves quotes, dollars and backslashes of a token alone', async () => {
    const odd = `SharedAccessSignature o'ne"il$HOME\`id\`\\n%s!&202602011105&${vectors.vectors[0]!.sig}`;
    await inShell(curlCommand({ host: HOST, token: odd }));
    await inShell(curlCommand({ host: HOST }), { [TOKEN_VARIABLE]: odd });
    expect(requests.map(({ headers }) => headers)).toEqual([[odd], [odd]]);
  });

  it('says so where the variable is not set', async () => {
    const { stderr } = await inShell(curlCommand({ host: HOST }));
    expect(stderr).toMatch(/APIM_TOKEN: holds no token/);
  });
});
