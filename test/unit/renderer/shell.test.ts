import { describe, expect, it } from 'vitest';
import { isProduction } from '../../../src/renderer/components/environment';
import { withPinned } from '../../../src/renderer/lists/pinned-rows';
import { routeKey, sectionOf } from '../../../src/renderer/navigation/route';
import { clearChoices } from '../../../src/renderer/settings/clear-choices';
import { bannersOf, hasProblems } from '../../../src/renderer/shell/health-model';
import type { HealthView, Snapshot } from '../../../src/shared/ipc/api';
import { service } from './samples';

const fine = { ok: true } as const;
const healthy: HealthView = {
  keychain: fine,
  notifications: fine,
  metadata: fine,
  settings: fine,
  clock: fine,
  backups: fine,
  calendar: fine,
};
const wrong = { ok: false, problem: { code: 'x', message: 'It is wrong.' } } as const;

describe('health banners', () => {
  it('are not there while all is well', () => {
    expect(bannersOf(healthy)).toEqual([]);
  });

  it('put the worst first, and offer to look again only where that helps', () => {
    const all = {
      ...healthy,
      keychain: wrong,
      notifications: wrong,
      clock: wrong,
      settings: wrong,
    };
    expect(bannersOf(all).map(({ about, remedy }) => [about, remedy])).toEqual([
      ['keychain', 'check-again'],
      ['clock', 'none'],
      ['notifications', 'check-again'],
      ['settings', 'none'],
    ]);
  });

  it('offer the encrypted file where there is no keychain', () => {
    const absent = { ok: false, problem: { code: 'keychain-absent', message: 'None.' } } as const;
    expect(bannersOf({ ...healthy, keychain: absent }).map(({ remedy }) => remedy)).toEqual([
      'check-again-or-file',
    ]);
  });

  it('offer the last good copy only where there is one', () => {
    const damaged = (backupUsable: boolean) =>
      bannersOf({ ...healthy, keychain: wrong, metadata: { ...wrong, backupUsable } });
    expect(damaged(true)[0]).toEqual({
      about: 'metadata',
      intent: 'error',
      message: 'It is wrong.',
      remedy: 'restore-or-begin-anew',
    });
    expect(damaged(false)[0]?.remedy).toBe('begin-anew');
  });
});

describe('whether there is anything to say on top of every page', () => {
  type Asked = Parameters<typeof hasProblems>[0];
  const unknown = (left: boolean): Partial<Asked> => ({
    keychainAudit: { unknown: [{ secretId: 'a', left }] },
  });
  const interrupted: Snapshot['interrupted'][number] = {
    id: 'a',
    name: 'CI',
    connectionId: 'b',
    connectionName: 'Grafana',
    startedAt: '2026-01-01T00:00:00.000Z',
    found: true,
  };

  it.each<[string, boolean, Partial<Asked>]>([
    ['nothing', false, {}],
    ['something wrong around the app', true, { health: { ...healthy, clock: wrong } }],
    ['an interrupted creation', true, { interrupted: [interrupted] }],
    ['a service with its key', false, { sources: [service()] }],
    ['a service without its key', true, { sources: [service({ secretMissing: true })] }],
    ['an unknown secret', true, unknown(false)],
    ['an unknown secret that was left alone', false, unknown(true)],
  ])('%s: %s', (_what, expected, change) => {
    const nothing: Asked = {
      health: healthy,
      interrupted: [],
      sources: [],
      keychainAudit: { unknown: [] },
    };
    expect(hasProblems({ ...nothing, ...change })).toBe(expected);
  });
});

describe('places', () => {
  it('belong to the entry one expects to see marked', () => {
    expect(sectionOf({ page: 'credential', credentialId: '1' })).toBe('credentials');
    expect(sectionOf({ page: 'new-token' })).toBe('credentials');
    expect(sectionOf({ page: 'edit-service', sourceId: '1' })).toBe('services');
    expect(sectionOf({ page: 'new-service' })).toBe('services');
    expect(sectionOf({ page: 'settings' })).toBe('settings');
  });

  it('are told apart by what they show', () => {
    const keys = [
      routeKey({ page: 'credential', credentialId: '1' }),
      routeKey({ page: 'credential', credentialId: '2' }),
      routeKey({ page: 'edit-service', sourceId: '1' }),
      routeKey({ page: 'new-token' }),
      routeKey({ page: 'new-token', sourceId: '1' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('small rules', () => {
  it.each(['production', 'Production', ' prod ', 'LIVE'])('%j is production', (text) => {
    expect(isProduction(text)).toBe(true);
  });

  it.each(['preproduction', 'production-eu', 'staging', ''])('%j is not', (text) => {
    expect(isProduction(text)).toBe(false);
  });

  it('offers the seconds that are set among the usual ones, and never last', () => {
    expect(clearChoices(30)).toEqual([10, 20, 30, 60, 120, 300, 0]);
    expect(clearChoices(45)).toEqual([10, 20, 30, 45, 60, 120, 300, 0]);
    expect(clearChoices(0)).toEqual([10, 20, 30, 60, 120, 300, 0]);
  });

  it('draws pinned rows once and in their place', () => {
    expect(withPinned([5, 6, 7], [-1, 90])).toEqual([5, 6, 7, 90]);
    expect(withPinned([5, 6, 7], [6, 0])).toEqual([0, 5, 6, 7]);
  });
});
