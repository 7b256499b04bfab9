import { describe, expect, it } from 'vitest';
import type { TrayMenuItem } from '../../../src/main/ports/tray';
import { trayView } from '../../../src/main/services/tray-view';
import type { ApimTokenView, GrafanaKeyView } from '../../../src/shared/ipc/api';

const NOW = Date.parse('2026-03-01T12:00:00Z');

function token(id: string, rest: Partial<ApimTokenView> = {}): ApimTokenView {
  return {
    kind: 'apim-token',
    id,
    name: `Token ${id}`,
    sourceId: 's',
    sourceName: 'Orders',
    environment: 'production',
    host: 'orders.management.azure-api.net',
    identifier: 'integration',
    keyRole: 'primary',
    format: 'sas',
    expiresAt: '2026-03-11T12:00:00.0000000Z',
    ttlSeconds: 864_000,
    issuedAt: '2026-03-01T12:00:00.000Z',
    createdAt: '2026-03-01T12:00:00.000Z',
    state: 'fine',
    favourite: false,
    signedWithOldKey: false,
    curl: 'curl',
    variable: 'APIM_TOKEN',
    secretNoun: 'token',
    heldHere: true,
    renewable: true,
    renewal: 'sign',
    tags: [],
    notes: '',
    archived: false,
    usages: [],
    retired: false,
    testable: false,
    ...rest,
  };
}

function watchedKey(): GrafanaKeyView {
  const { id, name, sourceId, sourceName, environment, createdAt } = token('watched');
  return {
    kind: 'grafana-key',
    id,
    name,
    sourceId,
    sourceName,
    environment,
    createdAt,
    url: 'https://grafana.example',
    keyKind: 'api-key',
    state: 'fine',
    favourite: true,
    signsIn: false,
    curl: 'curl',
    variable: 'GRAFANA_KEY',
    secretNoun: 'key',
    heldHere: false,
    renewable: false,
    renewal: 'none',
    tags: [],
    notes: '',
    archived: false,
    usages: [],
    retired: false,
    testable: false,
    graceSeconds: 86_400,
    formers: [],
  };
}

function labels(items: readonly TrayMenuItem[]): string[] {
  return items.flatMap((each) => (each.type === 'separator' ? [] : [each.label]));
}

function submenu(items: readonly TrayMenuItem[], start: string): string[] {
  const found = items.find((each) => each.type === 'submenu' && each.label.startsWith(start));
  return found?.type === 'submenu' ? labels(found.items) : [];
}

describe('the tray', () => {
  it('says in words and by its state what is worst', () => {
    const credentials = [token('a', { state: 'expired' }), token('b', { state: 'soon' })];
    const view = trayView({ credentials, nowMs: NOW, pendingCount: 0 });
    expect(view.state).toBe('expired');
    expect(view.tooltip).toBe('TokenTray: 1 expired, 1 ends soon of 2 credentials');
    expect(trayView({ credentials: [], nowMs: NOW, pendingCount: 0 }).state).toBe('fine');
  });

  it.each([
    ['2026-03-11T12:00:00.0000000Z', '10 days left'],
    ['2026-03-11T11:59:58.0000000Z', '10 days left'],
    ['2026-03-02T23:00:00.0000000Z', '35 hours left'],
    ['2026-03-01T12:30:00.0000000Z', 'under an hour left'],
    ['2026-03-01T12:00:00.0000000Z', 'expired'],
  ])('shows for %s: %s', (expiresAt, words) => {
    const view = trayView({
      credentials: [token('a', { expiresAt })],
      nowMs: NOW,
      pendingCount: 0,
    });
    expect(labels(view.items)).toContain(`Token a · production · ${words}`);
  });

  it('never holds more than 30 entries, and names the rest', () => {
    const credentials = Array.from({ length: 10_000 }, (_, index) =>
      token(String(index), { favourite: true }),
    );
    const view = trayView({ credentials, nowMs: NOW, pendingCount: 3 });
    expect(view.items.filter((each) => each.type !== 'separator').length).toBeLessThanOrEqual(30);
    expect(labels(view.items)).toContain('9988 more…');
    expect(labels(view.items)).toContain('3 reminders could not be shown…');
  });

  it('keeps the order of its entries as time passes', () => {
    const credentials = [token('a'), token('b', { expiresAt: '2026-03-12T12:00:00.0000000Z' })];
    const order = (nowMs: number) =>
      trayView({ credentials, nowMs, pendingCount: 0 })
        .items.filter((each) => each.type === 'submenu')
        .map((each) => each.label.split(' · ')[0]);
    expect(order(NOW + 30 * 86_400_000)).toEqual(order(NOW));
  });

  it('offers nothing to copy of what is only watched, and no favourite for it', () => {
    const view = trayView({ credentials: [watchedKey()], nowMs: NOW, pendingCount: 0 });
    expect(submenu(view.items, 'Token watched')).toEqual([
      'Held elsewhere: only watched here',
      'Open…',
    ]);
    expect(labels(view.items).some((label) => label.startsWith('★'))).toBe(false);
    expect(labels(view.items)).toContain('Token watched · production · no end');
  });
});
