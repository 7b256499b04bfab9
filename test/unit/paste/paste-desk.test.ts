import { beforeEach, describe, expect, it } from 'vitest';
import { opensslSignature, opensslToken } from '../../support/openssl';
import apim from '../../vectors/apim-vectors.json';
import { EA_CLAIMS, ENTRA_CLAIMS, jwt } from '../domain/pasted/jwt-samples';
import { input, NOW, PasteBench } from './paste-bench';

const GRAFANA_TOKEN = 'glsa_yscW25imSKJIuav8zF37RZmnbiDvB05G_fcaaf58a';
const KEY = 'primary-key-of-the-service';
const OTHER_KEY = 'secondary-key-of-the-service';
const [issued] = apim.vectors;
/** As the real service issued it. */
const GATEWAY_TOKEN = `GatewayKey ${apim.id}&${apim.compact_expiry}&${issued!.sig}`;

let bench: PasteBench;
beforeEach(() => {
  bench = new PasteBench();
});

function legacyKey(name: string, id: number): string {
  return Buffer.from(JSON.stringify({ k: 'VerySecretPart', n: name, id })).toString('base64');
}

async function addService(name: string, identifier = 'integration') {
  return bench.services.add({
    name,
    host: `${name.toLowerCase()}.management.azure-api.net`,
    identifier,
    environment: 'production',
    primaryKey: KEY,
    secondaryKey: OTHER_KEY,
  });
}

function addConnection(id: string, orgId?: number, url = `https://${id}.example.com`): void {
  bench.disk.document = {
    ...bench.disk.document,
    sources: [
      ...bench.disk.document.sources,
      {
        kind: 'grafana-connection',
        id,
        name: id,
        url,
        environment: 'test',
        signIn: { method: 'azure-cli' },
        allowHttp: false,
        createdAt: NOW,
        updatedAt: NOW,
        ...(orgId === undefined ? {} : { orgId }),
      },
    ],
  };
}

describe('a pasted token of API Management', () => {
  const expiresAt = '2026-05-20T08:30:00.1234567Z';
  const minute = '2026-05-20T08:30:00.0000000Z';

  it('is offered as the token of the key that signed it, whichever it is', async () => {
    const { id } = await addService('Orders');
    await addService('Billing', 'another');
    for (const [key, keyRole] of [
      [KEY, 'primary'],
      [OTHER_KEY, 'secondary'],
    ] as const) {
      const token = await opensslToken({ identifier: 'integration', key, expiresAt });
      const read = await bench.read(`Authorizaton: ${token}`);
      expect(read.inspection).toMatchObject({ kind: 'apim-sas', expiresAt, expired: false });
      expect(read.offers.map(({ kind }) => kind)).toEqual(['apim-token', 'other']);
      expect(read.offers[0]).toEqual({
        kind: 'apim-token',
        title: 'API Management token',
        sources: [{ id, name: 'Orders' }],
        signedBy: { sourceId: id, keyRole },
        values: {},
        asksExpiry: false,
        mayBeEndless: false,
      });
      expect(read.suggestedName).toBe('integration management token');
    }
  });

  it.each([
    ['compact', (token: string) => `SharedAccessSignature ${token}`],
    ['bare, as generateToken answers', (token: string) => token],
    ['URL-encoded', (token: string) => encodeURI(token).replace(/\+/g, '%2B').replace(/=/g, '%3D')],
  ])('%s', async (_, written) => {
    const { id } = await addService('Orders');
    const signature = await opensslSignature({
      identifier: 'integration',
      key: KEY,
      expiresAt: minute,
    });
    const read = await bench.read(written(`integration&202605200830&${signature}`));
    expect(read.offers[0]).toMatchObject({
      kind: 'apim-token',
      signedBy: { sourceId: id, keyRole: 'primary' },
    });
  });

  it('issued by the real service is told from its key', async () => {
    const { id } = await bench.gateways.add({
      name: 'Edge',
      gatewayId: apim.id,
      environment: 'production',
      primaryKey: 'something-else',
      secondaryKey: issued!.key,
    });
    for (const text of [GATEWAY_TOKEN, `config.service.auth: ${GATEWAY_TOKEN}`]) {
      const read = await bench.read(text);
      expect(read.inspection).toMatchObject({ kind: 'gateway-key', expired: true });
      expect(read.offers[0]).toMatchObject({
        kind: 'gateway-token',
        sources: [{ id, name: 'Edge' }],
        signedBy: { sourceId: id, keyRole: 'secondary' },
      });
    }
  });

  it('of a key that is not stored is said to be that, and kept as any other', async () => {
    await addService('Orders');
    const token = await opensslToken({ identifier: 'integration', key: 'rolled', expiresAt });
    const read = await bench.read(token);
    expect(read.offers).toMatchObject([
      { kind: 'other', values: { service: 'API Management', scheme: '' }, asksExpiry: false },
    ]);
    expect(read.remarks.join()).toMatch(/“Orders”.*signed by a key that is not stored here/);

    const stranger = await opensslToken({ identifier: 'stranger', key: KEY, expiresAt });
    expect((await bench.read(stranger)).remarks.join()).toMatch(/No service or gateway with its/);
  });

  it('with one stroke changed is not that token', async () => {
    await addService('Orders');
    const token = await opensslToken({ identifier: 'integration', key: KEY, expiresAt });
    const changed = token.replace('12345', '12346');
    expect((await bench.read(changed)).offers.map(({ kind }) => kind)).toEqual(['other']);
  });

  it('reads only the keys of sources with its identifier', async () => {
    await addService('Orders');
    await addService('Billing', 'another');
    const token = await opensslToken({ identifier: 'stranger', key: KEY, expiresAt });
    bench.disk.calls = 0;
    await bench.read(token);
    expect(bench.disk.calls).toBe(0);
  });

  it('says where the keychain keeps the keys to itself', async () => {
    await addService('Orders');
    const token = await opensslToken({ identifier: 'integration', key: KEY, expiresAt });
    bench.disk.calls = 0;
    bench.disk.failAt = { call: 1, as: 'locked' };
    const read = await bench.read(token);
    expect(read.remarks.join()).toMatch(/Which key signed it could not be told\. .*locked/i);
    expect(read.offers.map(({ kind }) => kind)).toEqual(['other']);
  });
});

describe('other formats', () => {
  it('a Grafana token is offered for every connection', async () => {
    addConnection('one', 1);
    addConnection('two');
    const read = await bench.read(`export GRAFANA_TOKEN="${GRAFANA_TOKEN}"`);
    expect(read.offers).toMatchObject([
      {
        kind: 'grafana-key',
        sources: [{ id: 'one' }, { id: 'two' }],
        asksExpiry: true,
        mayBeEndless: true,
      },
      { kind: 'other', values: { service: 'Grafana', scheme: 'Bearer' } },
    ]);
    expect(read.suggestedName).toBe('GRAFANA_TOKEN');
  });

  it('a mistyped one for none, and the slip is said', async () => {
    addConnection('one');
    const read = await bench.read(GRAFANA_TOKEN.replace('yscW', 'yscV'));
    expect(read.offers.map(({ kind }) => kind)).toEqual(['other']);
    expect(read.inspection.remarks.join()).toMatch(/mistyped/);
  });

  it('a legacy key for those of its organisation, with its name', async () => {
    addConnection('one', 1);
    addConnection('two', 2);
    addConnection('any');
    const read = await bench.read(legacyKey('deployer', 2));
    expect(read.offers[0]?.sources.map(({ id }) => id)).toEqual(['two', 'any']);
    expect(read.suggestedName).toBe('deployer');
  });

  it('without a connection it is any other secret', async () => {
    const read = await bench.read(GRAFANA_TOKEN);
    expect(read.offers.map(({ kind }) => kind)).toEqual(['other']);
  });

  it('an EA key with its enrollment and end', async () => {
    const read = await bench.read(`Authorization: bearer ${jwt(EA_CLAIMS)}`);
    expect(read.offers).toMatchObject([
      {
        kind: 'ea-key',
        sources: [],
        values: { enrollment: '12345678', startDate: '2026-05-01' },
        asksExpiry: false,
        mayBeEndless: false,
      },
      { kind: 'other' },
    ]);
    expect(read.inspection.expiresAt).toBe('2026-07-01T00:00:00.0000000Z');
    expect(read.suggestedName).toBe('12345678 EA key');
    const { exp: _, ...endless } = EA_CLAIMS;
    expect((await bench.read(jwt(endless))).offers[0]).toMatchObject({
      kind: 'ea-key',
      asksExpiry: true,
      mayBeEndless: false,
    });
  });

  it('an Entra token for Grafana only where a workspace is connected', async () => {
    addConnection('self-hosted');
    const token = jwt({ ...ENTRA_CLAIMS, aud: 'https://dashboard.azure.com' });
    expect((await bench.read(token)).offers.map(({ kind }) => kind)).toEqual(['other']);
    addConnection('managed', undefined, 'https://ours-abcd.cuse.grafana.azure.com');
    expect((await bench.read(token)).offers[0]).toMatchObject({
      kind: 'grafana-key',
      sources: [{ id: 'managed' }],
      asksExpiry: false,
    });
    const forAzure = await bench.read(jwt(ENTRA_CLAIMS));
    expect(forAzure.offers.map(({ kind }) => kind)).toEqual(['other']);
  });

  it('any JWT and any password', async () => {
    const read = await bench.read(jwt({ iss: 'https://id.example.com/', sub: 'ci', exp: 1 }));
    expect(read.offers).toMatchObject([
      { kind: 'other', values: { service: 'id.example.com', scheme: 'Bearer' }, asksExpiry: false },
    ]);
    expect(read.suggestedName).toBe('ci');
    const password = await bench.read('correct-horse-battery-staple');
    expect(password).toMatchObject({
      holdsSecret: true,
      inspection: { kind: 'unknown' },
      suggestedName: '',
      offers: [{ kind: 'other', asksExpiry: true, mayBeEndless: true }],
    });
  });

  it('nothing, a letter, a megabyte of noise', async () => {
    expect(await bench.read('  ')).toMatchObject({ holdsSecret: false, pastedId: '', offers: [] });
    const noise = Buffer.from(Array.from({ length: 786_432 }, (_, at) => (at * 7919) % 251));
    for (const text of [noise.toString('base64'), noise.toString('latin1'), 'a'.repeat(30_000)]) {
      const read = await bench.read(text);
      expect(read).toMatchObject({
        holdsSecret: false,
        offers: [],
        inspection: { kind: 'unknown' },
      });
      expect(read.remarks.join()).toMatch(/too long/);
    }
  });

  it('what is on the clipboard, and not the selection', async () => {
    bench.clipboard = GRAFANA_TOKEN;
    const read = await bench.desk.read({ from: 'clipboard' });
    expect(read.inspection.kind).toBe('grafana-service-account-token');
    expect(JSON.stringify(read)).not.toContain('yscW25');
  });
});

describe('which token is this?', () => {
  it('held, replaced or unknown, however it was wrapped', async () => {
    const id = await bench.keep('ghp_first-secret-of-many', {
      values: { service: 'GitHub' },
      name: 'Deploy',
    });
    const held = await bench.read('Authorization: token ghp_first-secret-of-many');
    expect(held.known).toEqual({ state: 'held', credentialId: id, name: 'Deploy' });
    await bench.clock.advance(86_400_000);
    await bench.entered.replace(id, {
      secret: { from: 'typed', text: 'ghp_second-secret-of-many' },
      expiry: '90d',
      neverEnds: false,
    });
    expect((await bench.read('ghp_first-secret-of-many')).known).toEqual({
      state: 'replaced',
      credentialId: id,
      name: 'Deploy',
      at: '2026-05-02T12:00:00.000Z',
      expiresAt: '2026-12-01T00:00:00.0000000Z',
    });
    expect((await bench.read('ghp_third-secret-of-many')).known).toEqual({ state: 'unknown' });
  });

  it('says so where the keychain does not let it be told', async () => {
    await bench.keep('first-secret', { expiry: '90d', values: { service: 'GitHub' } });
    bench.disk.keychain.delete(bench.disk.document.fingerprintKeyId ?? '');
    const fresh = new PasteBench();
    fresh.disk.document = bench.disk.document;
    fresh.disk.failAt = { call: 1, as: 'absent' };
    const read = await fresh.read('first-secret');
    expect(read.known).toEqual({ state: 'unknown' });
    expect(read.remarks.join()).toMatch(/could not be told/);
  });
});

describe('whose successor it may be', () => {
  it('keys of the same enrollment, the soonest ending first, and none that is put away', async () => {
    const ea = (name: string, enrollment: string, expiry: string) =>
      bench.entered.add(
        input({
          kind: 'ea-key',
          name,
          values: { enrollment, keyRole: 'primary' },
          expiry,
          secret: { from: 'typed', text: `key-of-${name}` },
        }),
      );
    const late = await ea('late', '12345678', '2026-09-01T00:00:00Z');
    const soon = await ea('soon', '12345678', '2026-06-01T00:00:00Z');
    await ea('other', '99999999', '2026-06-01T00:00:00Z');
    const away = await ea('away', '12345678', '2026-06-01T00:00:00Z');
    bench.disk.document = {
      ...bench.disk.document,
      credentials: bench.disk.document.credentials.map((each) =>
        each.id === away.id ? { ...each, archived: true } : each,
      ),
    };
    expect((await bench.read(jwt(EA_CLAIMS))).mayRenew).toEqual([
      { credentialId: soon.id, name: 'soon' },
      { credentialId: late.id, name: 'late' },
    ]);
  });

  it('not the one that holds it, nor what is renewed otherwise', async () => {
    const id = await bench.keep(GRAFANA_TOKEN, { expiry: '90d' });
    expect((await bench.read(GRAFANA_TOKEN)).mayRenew).toEqual([]);
    const next = await bench.read('glsa_iNValIdinValiDinvalidinvalidinva_5b582697');
    expect(next.mayRenew).toEqual([{ credentialId: id, name: expect.any(String) }]);
    expect((await bench.read('some-password')).mayRenew).toEqual([]);
  });
});

describe('what is held until it is kept', () => {
  it('for ten minutes, twenty at most, and only once', async () => {
    const first = await bench.read('secret-number-0');
    expect(bench.desk.peek(first.pastedId).secret).toBe('secret-number-0');
    await bench.clock.advance(599_000);
    expect(bench.desk.take(first.pastedId).secret).toBe('secret-number-0');
    expect(() => bench.desk.peek(first.pastedId)).toThrow(/ten minutes/);

    const second = await bench.read('secret-number-1');
    await bench.clock.advance(601_000);
    expect(() => bench.desk.take(second.pastedId)).toThrow(/ten minutes/);

    const many: string[] = [];
    for (let at = 0; at < 21; at += 1)
      many.push((await bench.read(`secret-${at}-of-many`)).pastedId);
    expect(() => bench.desk.peek(many[0]!)).toThrow();
    expect(bench.desk.peek(many[1]!).secret).toBe('secret-1-of-many');
    expect(bench.desk.peek(many[20]!).secret).toBe('secret-20-of-many');
  });
});
