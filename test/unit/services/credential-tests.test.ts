import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createNodeHttp } from '../../../src/main/platform/http/node-http';
import { HttpError, type HttpRequest } from '../../../src/main/ports/http';
import { CredentialTests } from '../../../src/main/services/credential-tests';
import { asTestAnswer } from '../../../src/main/services/grafana-key-test';
import { Vault } from '../../../src/main/services/vault';
import type { Credential } from '../../../src/shared/domain/model';
import { Disk } from './doubles';

const SECRET = 'a-secret-to-try';
let server: Server | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
});

/** A server that answers 200 to the right header, and `without` to any other. */
async function listen(header: string, without: number, status = 200): Promise<string> {
  server = createServer((request, response) => {
    const isRight = request.headers.authorization === header;
    const code = isRight ? status : without;
    response.writeHead(code, code >= 300 && code < 400 ? { location: '/elsewhere' } : {});
    response.end('hello');
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/me`;
}

const base = {
  id: 'c',
  name: 'CI',
  environment: 'test',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  favourite: false,
  tags: [],
  notes: '',
  archived: false,
  usages: [],
  secretId: 's',
};
const other = {
  ...base,
  kind: 'other',
  service: 'GitHub',
  reference: '',
  renewalUrl: '',
  testUrl: '',
  scheme: 'Bearer',
} as const;
const eaKey = {
  ...base,
  kind: 'ea-key',
  enrollment: '12345678',
  keyRole: 'primary',
  expiresAt: '2026-12-01T00:00:00.0000000Z',
} as const;

function bench(credential: Credential, answer?: (request: HttpRequest) => number) {
  const disk = new Disk();
  disk.keychain.set('s', SECRET);
  disk.document = { ...disk.document, credentials: [credential] };
  const noted: unknown[] = [];
  const sent: HttpRequest[] = [];
  const http = createNodeHttp();
  const tests = new CredentialTests({
    metadata: disk.metadata(),
    vault: new Vault(disk.secrets(), disk.metadata()),
    http: {
      request: async (request) => {
        sent.push(request);
        if (answer === undefined) return http.request(request);
        return { status: answer(request), headers: {}, text: SECRET };
      },
    },
    history: {
      note: async (...row) => {
        noted.push(row);
      },
    },
    own: { 'grafana-key': async (id) => ({ alive: true, words: `Asked for ${id}.`, code: 200 }) },
  });
  return { disk, noted, sent, test: () => tests.test('c') };
}

describe('trying an other secret on the address that was given', () => {
  it('that wants it: it works', async () => {
    const testUrl = await listen(`Bearer ${SECRET}`, 401);
    const { test, noted } = bench({ ...other, testUrl });
    const answer = await test();
    expect(answer).toEqual({ alive: true, words: expect.any(String), code: 200 });
    expect(noted).toEqual([['c', 'tested', { detail: answer.words }]]);
    expect(JSON.stringify([answer, noted])).not.toContain(SECRET);
  });

  it('that answers anybody: nothing is proved', async () => {
    const testUrl = await listen(`Bearer ${SECRET}`, 200);
    expect(await bench({ ...other, testUrl }).test()).toMatchObject({
      alive: undefined,
      words: expect.stringMatching(/without the secret as well/),
    });
  });

  it('that refuses it: it does not work', async () => {
    const testUrl = await listen('Bearer another', 401);
    expect(await bench({ ...other, testUrl }).test()).toMatchObject({ alive: false, code: 401 });
  });

  it('that points elsewhere: the secret is not sent on', async () => {
    const testUrl = await listen(`Bearer ${SECRET}`, 401, 302);
    const { test, sent } = bench({ ...other, testUrl });
    expect(await test()).toMatchObject({ alive: undefined, code: 302 });
    expect(sent.map(({ url }) => url)).toEqual([testUrl]);
  });

  it('where nothing listens: that is the answer', async () => {
    const testUrl = await listen('x', 401);
    await new Promise((resolve) => server?.close(resolve));
    const answer = await bench({ ...other, testUrl }).test();
    expect(answer).toEqual({ alive: undefined, words: expect.stringMatching(/Nothing listens/) });
  });

  it('whose certificate is not trusted: no fingerprint is offered to be trusted', async () => {
    const { test } = bench({ ...other, testUrl: 'https://example.com/' }, () => {
      throw new HttpError('tls', false, { problem: 'self-signed', fingerprint: 'ab'.repeat(32) });
    });
    const { words } = await test();
    expect(words).toMatch(/self-signed/);
    expect(words).not.toMatch(/AB:AB|Trust it/);
  });
});

describe('trying an EA key', () => {
  it('asks for the billing periods of its enrollment', async () => {
    const { test, sent } = bench(eaKey, () => 200);
    expect(await test()).toEqual({ alive: true, words: expect.any(String), code: 200 });
    expect(sent).toMatchObject([
      {
        method: 'GET',
        url: 'https://consumption.azure.com/v2/enrollments/12345678/billingperiods',
        headers: { authorization: `bearer ${SECRET}` },
      },
    ]);
  });

  it('a refusal is no proof, since the API has ended', async () => {
    expect(await bench(eaKey, () => 401).test()).toMatchObject({
      alive: undefined,
      words: expect.stringMatching(/no proof/),
      code: 401,
    });
  });
});

describe('what no call can tell', () => {
  it.each<[string, Credential, string]>([
    ['no address', other, 'no-test'],
    [
      'held elsewhere',
      { ...other, secretId: undefined, testUrl: 'https://x.example' },
      'held-elsewhere',
    ],
  ])('%s', async (_, credential, code) => {
    const { test, sent, noted } = bench(credential);
    await expect(test()).rejects.toMatchObject({ problem: { code } });
    expect([sent, noted]).toEqual([[], []]);
  });

  it('a secret that no header takes, or that is gone', async () => {
    const { disk, test, sent } = bench({ ...other, testUrl: 'https://x.example/' }, () => 200);
    disk.keychain.set('s', 'two\nlines');
    await expect(test()).rejects.toMatchObject({ problem: { code: 'not-for-a-header' } });
    disk.keychain.delete('s');
    await expect(test()).rejects.toMatchObject({ problem: { code: 'secret-missing' } });
    expect(sent).toEqual([]);
  });
});

describe('a kind with a test of its own', () => {
  it('is asked', async () => {
    const key = {
      ...base,
      kind: 'grafana-key',
      sourceId: 'g',
      keyKind: 'unknown',
      graceSeconds: 0,
      formers: [],
    } as const;
    const { test, sent, noted } = bench(key as unknown as Credential);
    expect(await test()).toEqual({ alive: true, words: 'Asked for c.', code: 200 });
    expect(sent).toEqual([]);
    expect(noted).toHaveLength(1);
  });

  it('a Grafana that does not say is no sign of death', () => {
    const alive = (status: string) => asTestAnswer({ alive: false, words: '.', status }).alive;
    expect(asTestAnswer({ alive: true, words: '.', status: 'alive', code: 200 })).toEqual({
      alive: true,
      words: '.',
      code: 200,
    });
    expect(['expired', 'revoked', 'unknown-key', 'mistyped'].map(alive)).toEqual(
      Array(4).fill(false),
    );
    expect(['not-told', 'no-such-server', 'not-trusted', 'wrong-organisation'].map(alive)).toEqual(
      Array(4).fill(undefined),
    );
  });
});
