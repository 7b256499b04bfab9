import { describe, expect, it } from 'vitest';
import {
  accountNameOf,
  checkKey,
  type KeyValues,
  keyInput,
  kindOf,
  kindsFor,
  onConnection,
  roleOf,
  rolesOf,
  startingKey,
} from '../../../src/renderer/new-key/key-form-model';
import { lookalikeOf, readTimeToLive } from '../../../src/renderer/new-key/time-to-live';
import type { GrafanaServerReport } from '../../../src/shared/ipc/api';
import { en } from './all-texts';
import { connection } from './samples';

const NOW = Date.UTC(2030, 0, 10, 12);
const YES = { creates: 'yes', lists: 'yes' } as const;
const NO = { creates: 'no', lists: 'no', reason: 'Gone.' } as const;

/** As Grafana 10.4, 12.1 and 7.5 tell of themselves. */
const BOTH: GrafanaServerReport = {
  words: '',
  keyKinds: { apiKeys: YES, serviceAccountTokens: YES, preferred: 'service-account-token' },
  roles: ['Viewer', 'Editor', 'Admin', 'None'],
};
const TOKENS_ONLY: GrafanaServerReport = {
  ...BOTH,
  keyKinds: { apiKeys: NO, serviceAccountTokens: YES, preferred: 'service-account-token' },
};
const KEYS_ONLY: GrafanaServerReport = {
  words: '',
  keyKinds: { apiKeys: YES, serviceAccountTokens: NO, preferred: 'api-key' },
  roles: ['Viewer', 'Editor', 'Admin'],
};

const START = startingKey([connection()], undefined);
const FILLED: KeyValues = { ...START, name: 'ci-deploy' };
const ACCOUNT = { id: 7, name: 'terraform', role: 'Admin', disabled: false };

const errors = (change: Partial<KeyValues>, report: GrafanaServerReport | undefined = BOTH) =>
  checkKey({ ...FILLED, ...change }, { report, texts: en.newKey });

describe('a new key', () => {
  it('starts as a Viewer for seven days on the only connection', () => {
    expect(START).toMatchObject({ connectionId: 'connection', role: 'Viewer', timeToLive: '7d' });
    const two = [connection(), connection({ id: 'second' })];
    expect(startingKey(two, undefined).connectionId).toBe('');
    expect(startingKey(two, 'second').connectionId).toBe('second');
  });

  it('is a service-account token wherever the server makes them', () => {
    expect(kindOf(START, undefined)).toBe('service-account-token');
    expect(kindOf(START, BOTH)).toBe('service-account-token');
    expect(kindOf(START, KEYS_ONLY)).toBe('api-key');
    expect(kindsFor(KEYS_ONLY).map(({ kind }) => kind)).toEqual([
      'api-key',
      'service-account-token',
    ]);
  });

  it('cannot be of a kind that the server does not make', () => {
    expect(errors({ keyKind: 'api-key' }, TOKENS_ONLY).keyKind).toBe(en.newKey.kindNotMade);
    expect(errors({ keyKind: 'api-key' }, BOTH)).toEqual({});
    expect(errors({ keyKind: 'api-key' }, undefined)).toEqual({});
  });

  it('gives None only to service accounts', () => {
    expect(rolesOf('service-account-token', BOTH)).toContain('None');
    expect(rolesOf('api-key', BOTH)).toEqual(['Viewer', 'Editor', 'Admin']);
    expect(rolesOf('service-account-token', undefined)).toEqual(['Viewer', 'Editor', 'Admin']);
  });

  it('needs an explicit yes to have no end', () => {
    expect(errors({ timeToLive: '' }).neverEnds).toBe(en.newKey.neverMissing);
    expect(errors({ timeToLive: '', neverEnds: true })).toEqual({});
    expect(errors({ timeToLive: '500ms' }).timeToLive).toMatch(/milliseconds/);
  });

  it('hands no yes over that was given before a time to live was typed', () => {
    const values = { ...FILLED, neverEnds: true };
    expect(keyInput({ ...values, timeToLive: '7d' }, BOTH).neverEnds).toBe(false);
    expect(keyInput({ ...values, timeToLive: ' ' }, BOTH).neverEnds).toBe(true);
  });

  it('names a new service account after the key until another name is typed', () => {
    expect(accountNameOf(FILLED)).toBe('ci-deploy');
    expect(keyInput(FILLED, BOTH).account).toEqual({ newName: 'ci-deploy' });
    const named = { ...FILLED, accountName: 'robots' };
    expect(keyInput(named, BOTH).account).toEqual({ newName: 'robots' });
  });

  it('has the role of an existing account, whatever was chosen', () => {
    const values = { ...FILLED, accountMode: 'existing', account: ACCOUNT } as const;
    expect(roleOf(values, 'service-account-token')).toBe('Admin');
    expect(keyInput(values, BOTH)).toMatchObject({ role: 'Admin', account: { existingId: 7 } });
    expect(errors({ accountMode: 'existing' }).account).toBe(en.newKey.accountMissing);
  });

  it('has no account as an API key', () => {
    const input = keyInput({ ...FILLED, accountMode: 'existing', account: ACCOUNT }, KEYS_ONLY);
    expect(input.keyKind).toBe('api-key');
    expect(input.role).toBe('Viewer');
    expect(input).not.toHaveProperty('account');
  });

  it('forgets what was chosen of another server', () => {
    const chosen = { ...FILLED, keyKind: 'api-key', account: ACCOUNT } as const;
    expect(onConnection(chosen, 'second')).toMatchObject({
      connectionId: 'second',
      keyKind: 'auto',
      account: undefined,
      name: 'ci-deploy',
    });
  });
});

describe('a time to live', () => {
  it.each([
    ['7d', 604_800, '2030-01-17T12:00:00.0000000Z'],
    ['1M', 2_592_000, '2030-02-09T12:00:00.0000000Z'],
    ['30m', 1_800, '2030-01-10T12:30:00.0000000Z'],
  ])('%s ends %i seconds from now', (typed, seconds, expiresAt) => {
    expect(readTimeToLive(typed, NOW)).toEqual({
      kind: 'ends',
      seconds,
      expiresAt,
      endsMs: NOW + seconds * 1000,
    });
  });

  it('is never where nothing is typed, and says what is wrong with anything else', () => {
    expect(readTimeToLive(' ', NOW)).toEqual({ kind: 'never' });
    expect(readTimeToLive('7x', NOW)).toMatchObject({ kind: 'refused' });
  });

  it('tells minutes from months, and a bare number from days', () => {
    expect(lookalikeOf('3m')).toEqual({ unit: 'minutes', count: '3' });
    expect(lookalikeOf(' 3 M ')).toEqual({ unit: 'months', count: '3' });
    expect(lookalikeOf('90')).toEqual({ unit: 'bare', count: '90' });
    expect(lookalikeOf('7d')).toBeUndefined();
    expect(lookalikeOf('3min')).toBeUndefined();
  });
});
