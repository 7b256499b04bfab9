import { beforeEach, describe, expect, it } from 'vitest';
import { Usages } from '../../../src/main/services/usages';
import { EMPTY_METADATA, type Usage } from '../../../src/shared/domain/model';
import { usagesAfterRenewal } from '../../../src/shared/domain/usages/renewed-usages';
import type { UsageInput } from '../../../src/shared/ipc/api';
import { Disk } from './doubles';
import { NotedHistory } from './noted-history';
import { apimToken, byId, other, SERVICE } from './records';

const NOW = '2030-01-05T12:00:00.000Z';
const END = '2030-01-11T00:00:00.0000000Z';
const clock = { now: () => Date.parse(NOW), zone: () => 'UTC', after: () => () => undefined };
const VAULT: UsageInput = { place: 'azure-key-vault', vault: 'contoso', secretName: 'token' };
const CELLAR: UsageInput = { place: 'other', title: 'The cellar' };
const PAGE: UsageInput = {
  place: 'settings-page',
  title: 'Data source',
  url: 'https://grafana.example/edit/1',
};

let disk: Disk;
let history: NotedHistory;
let opened: string[];
let usages: Usages;

beforeEach(() => {
  disk = new Disk();
  disk.document = {
    ...EMPTY_METADATA,
    sources: [SERVICE],
    credentials: [
      apimToken('a'),
      other('b', { renewalUrl: 'https://github.com/settings/tokens' }),
      other('c'),
    ],
  };
  history = new NotedHistory();
  opened = [];
  const shell = { openUserLink: async (url: string) => void opened.push(url) };
  usages = new Usages(disk.metadata(), clock, shell, history);
});

const places = (id = 'a') => byId(disk.document.credentials, id).usages;

/** As every renewal does. */
function renew(): void {
  const { credentials } = disk.document;
  disk.document = {
    ...disk.document,
    credentials: credentials.map((each) => ({ ...each, usages: usagesAfterRenewal(each, NOW) })),
  };
}

describe('where a credential is used', () => {
  it('is kept with an ID for each place', async () => {
    expect(await usages.set('a', [VAULT, { ...CELLAR, title: ' The cellar ' }])).toEqual({
      id: 'a',
      notes: [],
    });
    expect(places()).toEqual([
      { ...VAULT, id: expect.any(String) },
      { ...CELLAR, id: expect.any(String) },
    ]);
    expect(new Set(places().map(({ id }) => id)).size).toBe(2);
    expect(places('b')).toEqual([]);
    expect(history.of('a')).toEqual([['edited', 'Where it is used', 'user']]);
  });

  it('keeps IDs and what a place has still when the list is changed', async () => {
    await usages.set('a', [VAULT, CELLAR]);
    renew();
    const [vault, cellar] = places() as [Usage, Usage];
    await usages.set('a', [PAGE, { ...VAULT, secretName: 'token-2', id: vault.id }]);
    expect(places()).toEqual([
      { ...PAGE, id: expect.any(String) },
      { ...vault, secretName: 'token-2' },
    ]);
    expect(places()[1]?.holdsFormer).toEqual({ since: NOW, expiresAt: END });
    expect(places()[0]?.id).not.toBe(cellar.id);
  });

  it('gives no ID twice', async () => {
    await usages.set('a', [VAULT]);
    const [{ id }] = places() as [Usage];
    await usages.set('a', [
      { ...VAULT, id },
      { ...CELLAR, id },
      { ...PAGE, id: 'made-up' },
    ]);
    const ids = places().map((each) => each.id);
    expect(ids[0]).toBe(id);
    expect(new Set([...ids, 'made-up']).size).toBe(4);
  });

  it.each<[UsageInput[], object]>([
    [[CELLAR, { ...VAULT, vault: 'a--b' }], { code: 'place-form', field: 'vault' }],
    [[CELLAR, VAULT, CELLAR], { code: 'place-twice' }],
  ])('refuses %j and changes nothing', async (typed, problem) => {
    await expect(usages.set('a', typed)).rejects.toMatchObject({ problem });
    expect(places()).toEqual([]);
    expect(history.rows).toEqual([]);
  });

  it('is of a credential that is there', async () => {
    await expect(usages.set('gone', [])).rejects.toMatchObject({
      problem: { code: 'credential-gone' },
    });
    await expect(usages.markDeployed('a', 'gone', true)).rejects.toMatchObject({
      problem: { code: 'place-gone' },
    });
  });
});

describe('a place after a renewal', () => {
  beforeEach(async () => {
    await usages.set('a', [VAULT, CELLAR]);
    renew();
    history.rows = [];
  });
  const deployed = () => places().map(({ holdsFormer }) => holdsFormer === undefined);

  it('is ticked off by itself', async () => {
    await usages.markDeployed('a', places()[1]!.id, true);
    expect(deployed()).toEqual([false, true]);
    await usages.markDeployed('a', places()[0]!.id, true);
    expect(deployed()).toEqual([true, true]);
    expect(places()).toEqual([
      { ...VAULT, id: expect.any(String) },
      { ...CELLAR, id: expect.any(String) },
    ]);
    expect(history.of('a').map(([what, detail]) => [what, detail])).toEqual([
      ['deployed', 'The cellar'],
      ['deployed', 'Key Vault contoso, secret token'],
    ]);
  });

  it('that is ticked twice is noted once', async () => {
    const { id } = places()[0]!;
    await usages.markDeployed('a', id, true);
    await usages.markDeployed('a', id, true);
    expect(history.of('a')).toHaveLength(1);
  });

  it('unticked has again what another place has still', async () => {
    const { id } = places()[0]!;
    const before = places();
    await usages.markDeployed('a', id, true);
    await usages.markDeployed('a', id, false);
    expect(places()).toEqual(before);
    expect(history.of('a').at(-1)?.[1]).toBe('Not yet: Key Vault contoso, secret token');
  });

  it('unticked as the last one has the last secret that was replaced', async () => {
    for (const { id } of places()) await usages.markDeployed('a', id, true);
    const row = { credentialId: 'a', name: 'Token a', how: 'replaced' as const };
    disk.document = {
      ...disk.document,
      formerSecrets: [
        { ...row, fingerprint: '1', at: '2029-01-01T00:00:00.000Z' },
        { ...row, fingerprint: '2', at: '2030-01-05T12:00:00.000Z', expiresAt: END },
        { ...row, fingerprint: '3', at: '2030-02-01T00:00:00.000Z', credentialId: 'b' },
        { ...row, fingerprint: '4', at: '2030-02-01T00:00:00.000Z', how: 'deleted' },
      ],
    };
    await usages.markDeployed('a', places()[0]!.id, false);
    expect(places()[0]?.holdsFormer).toEqual({ since: NOW, expiresAt: END });
    expect(places()[1]?.holdsFormer).toBeUndefined();
  });

  it('unticked where nobody knows has one without an end', async () => {
    await usages.set('c', [CELLAR]);
    await usages.markDeployed('c', places('c')[0]!.id, false);
    expect(places('c')[0]?.holdsFormer).toEqual({ since: NOW });
  });
});

describe('the page of a place', () => {
  it('is opened', async () => {
    await usages.set('a', [PAGE]);
    await usages.openPlace('a', places()[0]!.id);
    expect(opened).toEqual(['https://grafana.example/edit/1']);
  });

  it('on which a new one is made is opened', async () => {
    await usages.openPlace('b', null);
    expect(opened).toEqual(['https://github.com/settings/tokens']);
  });

  it.each([
    ['a', null],
    ['c', null],
    ['a', 'vault'],
  ])('is missing for %s, %s: the sentence says so', async (id, which) => {
    await usages.set('a', [VAULT]);
    const usageId = which === null ? null : places()[0]!.id;
    await expect(usages.openPlace(id, usageId)).rejects.toMatchObject({
      problem: { code: 'no-page' },
    });
    expect(opened).toEqual([]);
  });

  it.each([
    'http://github.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://me@github.com/',
    'https://me:word@github.com/',
    'https://git\nhub.com/',
    'https://git\u202ehub.com/',
    'github.com',
    `https://github.com/${'a'.repeat(3_000)}`,
  ])('%j that a file brought along is not', async (renewalUrl) => {
    disk.document = { ...disk.document, credentials: [other('b', { renewalUrl })] };
    await expect(usages.openPlace('b', null)).rejects.toMatchObject({
      problem: { code: expect.stringMatching(/^address-/) },
    });
    expect(opened).toEqual([]);
  });
});
