import { describe, expect, it } from 'vitest';
import type { TrayAction, TrayMenuItem } from '../../../src/main/ports/tray';
import { credentialRows } from '../../../src/main/services/credential-rows';
import { credentialViews } from '../../../src/main/services/credential-views';
import { trayFacts } from '../../../src/main/services/tray-facts';
import { TRAY_ROOM, trayView } from '../../../src/main/services/tray-view';
import {
  type Credential,
  EMPTY_METADATA,
  type GrafanaConnection,
  type GrafanaKey,
  type Metadata,
  type Usage,
} from '../../../src/shared/domain/model';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/settings';
import { apimToken, eaKey, other, SERVICE } from './records';

const NOW = Date.parse('2030-01-01T00:00:00Z');
const DAY = 86_400_000;

const GRAFANA: GrafanaConnection = {
  kind: 'grafana-connection',
  id: 'grafana',
  name: 'Dashboards',
  url: 'https://grafana.example',
  environment: 'staging',
  signIn: { method: 'password', user: 'admin', secretId: 'password' },
  allowHttp: false,
  createdAt: new Date(NOW).toISOString(),
  updatedAt: new Date(NOW).toISOString(),
};

function grafanaKey(id: string, rest: Partial<GrafanaKey> = {}): GrafanaKey {
  const { sourceId: _, identifier: __, keyRole: ___, format: ____, ...base } = apimToken(id);
  return {
    ...base,
    kind: 'grafana-key',
    sourceId: GRAFANA.id,
    keyKind: 'service-account-token',
    graceSeconds: 86_400,
    formers: [],
    ...rest,
  };
}

function documentOf(credentials: readonly Credential[]): Metadata {
  return { ...EMPTY_METADATA, sources: [SERVICE, GRAFANA], credentials: [...credentials] };
}

function show(
  credentials: readonly Credential[],
  nowMs = NOW,
  pendingCount = 0,
  lock: 'off' | 'unlocked' = 'off',
) {
  const facts = trayFacts(documentOf(credentials), DEFAULT_SETTINGS, nowMs, TRAY_ROOM);
  return trayView(facts, { nowMs, pendingCount, lock });
}

function labels(items: readonly TrayMenuItem[]): string[] {
  return items.flatMap((each) => (each.type === 'separator' ? [] : [each.label]));
}

function submenu(items: readonly TrayMenuItem[], start: string): readonly TrayMenuItem[] {
  const found = items.find((each) => each.type === 'submenu' && each.label.startsWith(start));
  return found?.type === 'submenu' ? found.items : [];
}

function actionOf(items: readonly TrayMenuItem[], label: string): TrayAction | undefined {
  const found = items.find((each) => each.type === 'action' && each.label === label);
  return found?.type === 'action' ? found.action : undefined;
}

const END = (ms: number) => new Date(NOW + ms).toISOString().replace('Z', '0000Z');
/** A token of sixty days that ends in `ms` milliseconds. */
function ending(id: string, ms: number): Credential {
  return apimToken(id, {
    expiresAt: END(ms),
    issuedAt: new Date(NOW + ms - 60 * DAY).toISOString(),
  });
}
const FORMER: Usage = {
  id: 'u',
  place: 'other',
  title: 'The cellar',
  holdsFormer: { since: new Date(NOW).toISOString(), expiresAt: END(3 * DAY) },
};

describe('the tray', () => {
  it('says in words and by its state what is worst', () => {
    const view = show([ending('a', -DAY), ending('b', DAY)]);
    expect(view.state).toBe('expired');
    expect(view.tooltip).toBe('TokenTray: 1 expired, 1 ends soon of 2 credentials');
    expect(show([]).state).toBe('fine');
  });

  it.each([
    [10 * DAY, 'Token a · PRODUCTION · 10 days left'],
    [10 * DAY - 2_000, 'Token a · PRODUCTION · 10 days left'],
    [35 * 3_600_000, '! Token a · PRODUCTION · 35 hours left'],
    [1_800_000, '! Token a · PRODUCTION · under an hour left'],
    [0, '✕ Token a · PRODUCTION · expired'],
  ])('names what ends in %d ms, with its environment', (ms, label) => {
    expect(labels(show([ending('a', ms)]).items)).toContain(label);
  });

  it('marks production, however it is written, and nothing else', () => {
    const environments = ['production', ' Prod', 'live', 'test', 'produce'];
    const { items } = show(environments.map((environment, i) => other(`${i}`, { environment })));
    const shown = labels(items).flatMap((label) => /^Other \d · (.+) · /.exec(label)?.[1] ?? []);
    expect(shown).toEqual(['PRODUCTION', 'PROD', 'LIVE', 'test', 'produce']);
  });

  it('keeps what stands behind a long name', () => {
    const { items } = show([apimToken('a', { name: '🔑'.repeat(100) })]);
    expect(labels(items)).toContain(`${'🔑'.repeat(59)}… · PRODUCTION · 10 days left`);
  });

  it.each([
    [0, 0],
    [1, 1],
    [3, 2],
    [8, 3],
    [10_000, 10_000],
  ])('never holds more than 30 entries with %d favourites and %d ended', (stars, ended) => {
    const credentials = Array.from({ length: 10_000 }, (_, index) =>
      apimToken(String(index), {
        favourite: index < stars,
        ...(index < ended ? { expiresAt: END(-DAY) } : {}),
      }),
    );
    const { items } = show(credentials, NOW, 3, 'unlocked');
    expect(items.length).toBeLessThanOrEqual(30);
    const listed = items.filter((each) => each.type === 'submenu' && each.label !== 'New').length;
    expect(listed).toBe(Math.min(12, 14 - Math.min(stars, 8) - Math.min(ended, 3)));
    expect(labels(items)).toContain(`${10_000 - listed} more…`);
    expect(labels(items)).toContain('3 reminders could not be shown…');
  });

  it('renews what ended or ends soon with one click, what ends first first', () => {
    const { secretId: _, ...watched } = grafanaKey('watched', {
      expiresAt: END(DAY),
      issuedAt: END(-60 * DAY),
    });
    const { items } = show([
      ending('fine', 30 * DAY),
      ending('third', 3 * DAY),
      ending('fourth', 4 * DAY),
      ending('first', -DAY),
      grafanaKey('second', { expiresAt: END(DAY), issuedAt: END(-60 * DAY) }),
      other('by hand', { expiresAt: END(-2 * DAY) }),
      watched,
      ending('deployed nowhere', DAY),
      { ...ending('keyless', DAY), keyRole: 'secondary' } as Credential,
      apimToken('undeployed', { expiresAt: END(2 * DAY), usages: [FORMER] }),
    ]);
    const renewals = items.flatMap((each) =>
      each.type === 'action' && each.action.do === 'renew' ? [[each.label, each.action]] : [],
    );
    expect(renewals).toEqual([
      ['↻ Renew Token first · PRODUCTION · expired', { do: 'renew', credentialId: 'first' }],
      [
        '↻ Renew Token deployed nowhere · PRODUCTION · 1 day left',
        { do: 'renew', credentialId: 'deployed nowhere' },
      ],
      ['↻ Renew Token second · staging · 1 day left', { do: 'renew', credentialId: 'second' }],
    ]);
  });

  it('opens the search', () => {
    expect(actionOf(show([]).items, 'Search…')).toEqual({ do: 'quick-copy' });
  });

  it('keeps the order of its entries as time passes', () => {
    const credentials = [apimToken('a'), apimToken('b', { expiresAt: END(11 * DAY) })];
    const order = (nowMs: number) =>
      labels(show(credentials, nowMs).items)
        .filter((label) => !label.startsWith('↻'))
        .map((label) => label.replace(/^[✕!] | · .*/g, ''));
    expect(order(NOW + 30 * DAY).slice(1)).toEqual(order(NOW).slice(1));
  });

  it('has favourites on top, each copied with one click', () => {
    const { items } = show([apimToken('a'), apimToken('b', { favourite: true })]);
    expect(labels(items)[1]).toBe('★ Copy Token b · PRODUCTION · 10 days left');
    expect(actionOf(items, '★ Copy Token b · PRODUCTION · 10 days left')).toEqual({
      do: 'copy',
      credentialId: 'b',
      form: 'token',
    });
  });

  it('leads to each page', () => {
    const { items } = show([], NOW, 1);
    const target = (label: string, within = items) => {
      const action = actionOf(within, label);
      return action?.do === 'go' ? action.target : 'no page';
    };
    expect(target('Add from clipboard…')).toEqual({ page: 'add', fromClipboard: true });
    const make = submenu(items, 'New');
    expect(target('API Management or gateway token…', make)).toEqual({ page: 'new-token' });
    expect(target('Grafana key…', make)).toEqual({ page: 'new-key' });
    expect(target('Anything else that ends…', make)).toEqual({ page: 'new-entry' });
    expect(target('Open TokenTray')).toBeUndefined();
    expect(target('Reminders…')).toEqual({ page: 'reminders' });
    expect(target('1 reminder could not be shown…')).toEqual({ page: 'reminders' });
    expect(target('Settings…')).toEqual({ page: 'settings' });
  });

  it('leaves archived ones out everywhere', () => {
    const { items, state, tooltip } = show([
      apimToken('a', { archived: true, favourite: true, expiresAt: END(-DAY) }),
      apimToken('b'),
    ]);
    expect(labels(items).join()).not.toContain('Token a');
    expect(state).toBe('fine');
    expect(tooltip).toBe('TokenTray: 1 credential, all fine');
  });
});

describe('the entry of a credential', () => {
  const entries = (credential: Credential) => labels(submenu(show([credential]).items, ''));
  const COPIES = ['Copy token', 'Copy Authorization header'];

  it('that is signed here', () => {
    expect(entries(apimToken('a'))).toEqual([
      ...COPIES,
      'Copy curl command',
      'Copy curl command with the token inside',
      'Sign again for 10 days',
      'Open…',
      'Leaked?…',
    ]);
  });

  it('whose key is not held is not signed again', () => {
    expect(entries(apimToken('a', { keyRole: 'secondary' })).at(-3)).toBe(
      'Copy curl command with the token inside',
    );
  });

  it('that is made on a server', () => {
    expect(entries(grafanaKey('a'))).toContain('Renew on the server');
  });

  it('that nobody said what to call has no curl command, and is entered anew', () => {
    expect(entries(other('a'))).toEqual([
      'Copy secret',
      'Copy Authorization header',
      'Enter the new one…',
      'Open…',
      'Leaked?…',
    ]);
    expect(entries(eaKey('a'))).toContain('Enter the new one…');
  });

  it('that is held elsewhere has nothing to copy, and is no favourite', () => {
    const { secretId: _, ...watched } = grafanaKey('a', { favourite: true });
    expect(entries(watched)).toEqual(['Held elsewhere: only watched here', 'Open…', 'Leaked?…']);
    expect(labels(show([watched]).items).join()).not.toContain('★');
    const { secretId: __, ...dated } = other('b');
    expect(entries(dated)).toEqual([
      'Held elsewhere: only watched here',
      'Enter the new date…',
      'Open…',
      'Leaked?…',
    ]);
  });

  it('leads to its pages', () => {
    const items = submenu(show([other('a')]).items, '');
    const to = (page: string) => ({ do: 'go', target: { page, credentialId: 'a' } });
    expect(actionOf(items, 'Enter the new one…')).toEqual(to('replace'));
    expect(actionOf(items, 'Open…')).toEqual(to('credential'));
    expect(actionOf(items, 'Leaked?…')).toEqual(to('leaked'));
  });

  it('that is renewed and not yet deployed says so, and counts by the former end', () => {
    const view = show([
      apimToken('z', { expiresAt: END(9 * DAY) }),
      apimToken('a', { usages: [FORMER], expiresAt: END(30 * DAY) }),
    ]);
    const label = '! Token a · PRODUCTION · renewed, not yet deployed · old one: 3 days left';
    expect(labels(view.items)[1]).toBe(label);
    expect(view.state).toBe('soon');
    const items = submenu(view.items, '! Token a');
    expect(actionOf(items, 'Renewed, not yet deployed in 1 place…')).toEqual({
      do: 'go',
      target: { page: 'credential', credentialId: 'a' },
    });
  });

  it('whose former one had no end shows its own', () => {
    const endless: Usage = { ...FORMER, holdsFormer: { since: new Date(NOW).toISOString() } };
    expect(labels(show([apimToken('a', { usages: [endless] })]).items)).toContain(
      'Token a · PRODUCTION · renewed, not yet deployed · 10 days left',
    );
  });
});

describe('the list of credentials', () => {
  it('has the archived ones too, what ends first first', () => {
    const document = documentOf([
      apimToken('late', { expiresAt: END(9 * DAY) }),
      other('endless', { expiresAt: undefined }),
      apimToken('a', { archived: true }),
      apimToken('former', { usages: [FORMER], expiresAt: END(30 * DAY) }),
      apimToken('lost', { sourceId: 'gone' }),
    ]);
    const views = credentialViews(credentialRows(document, DEFAULT_SETTINGS.leadTimesSeconds), NOW);
    expect(views.map(({ id }) => id)).toEqual(['former', 'late', 'a', 'endless']);
    expect(views.map(({ archived }) => archived)).toEqual([false, false, true, false]);
  });

  it('follows time, records and settings', () => {
    const document = documentOf([apimToken('a')]);
    const state = (nowMs: number, leadTimesSeconds = DEFAULT_SETTINGS.leadTimesSeconds) =>
      credentialViews(credentialRows(document, leadTimesSeconds), nowMs)[0]?.state;
    expect(state(NOW)).toBe('fine');
    expect(state(NOW + 4 * DAY)).toBe('soon');
    expect(state(NOW + 4 * DAY, [86_400])).toBe('fine');
    expect(state(NOW + 4 * DAY)).toBe('soon');
    expect(state(NOW + 10 * DAY)).toBe('expired');
    const renewed = documentOf([apimToken('a', { expiresAt: END(60 * DAY) })]);
    expect(
      credentialViews(credentialRows(renewed, DEFAULT_SETTINGS.leadTimesSeconds), NOW + 10 * DAY)[0]
        ?.state,
    ).toBe('fine');
  });
});

describe('while locked', () => {
  it('names no credential and offers to unlock, but still shows that something ends', () => {
    const facts = trayFacts(
      documentOf([apimToken('secret-name')]),
      DEFAULT_SETTINGS,
      NOW,
      TRAY_ROOM,
    );
    const view = trayView(facts, { nowMs: NOW, pendingCount: 3, lock: 'locked' });
    expect(labels(view.items)).toEqual([
      expect.stringMatching(/^Locked: /),
      'Unlock TokenTray…',
      'Clear clipboard now',
      'Quit TokenTray',
    ]);
    expect(view.tooltip).toMatch(/^TokenTray is locked: /);
  });

  it('offers to lock only where the lock is on', () => {
    const facts = trayFacts(documentOf([]), DEFAULT_SETTINGS, NOW, TRAY_ROOM);
    const offered = (lock: 'off' | 'unlocked') =>
      labels(trayView(facts, { nowMs: NOW, pendingCount: 0, lock }).items).includes('Lock now');
    expect([offered('off'), offered('unlocked')]).toEqual([false, true]);
  });
});
