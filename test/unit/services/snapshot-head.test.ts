import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SnapshotService } from '../../../src/main/services/snapshot';
import { FIRST_SORTING, sorted } from '../../../src/renderer/credentials/list-model';
import { timelineItems } from '../../../src/renderer/overview/timeline-items';
import { type Credential, EMPTY_METADATA, type Metadata } from '../../../src/shared/domain/model';
import { overviewOf, windowOf } from '../../../src/shared/domain/overview';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/settings';
import type { Snapshot } from '../../../src/shared/ipc/api';
import { apimToken, eaKey, other, SERVICE } from './records';

const NOW = Date.parse('2030-01-15T12:00:00Z');
const DAY = 86_400_000;
const at = (days: number) => `${new Date(NOW + days * DAY).toISOString().slice(0, 23)}0000Z`;

function serviceOf(document: Metadata, locked = false): SnapshotService {
  const ok = { ok: true } as const;
  const health = {
    keychain: ok,
    notifications: ok,
    metadata: ok,
    settings: ok,
    clock: ok,
    backups: ok,
    calendar: ok,
  };
  const state = locked ? 'locked' : 'off';
  return new SnapshotService(
    { read: () => document },
    { read: () => DEFAULT_SETTINGS },
    { view: () => health },
    { now: () => NOW },
    { view: () => ({ unknown: [] }), missing: new Set(['secret-of-3', 'gone']) },
    { view: () => ({ state, why: 'lock', method: 'passphrase' }) },
    { where: 'keychain' },
    { view: () => ({}) },
  );
}

function documentOf(credentials: readonly Credential[]): Metadata {
  return { ...EMPTY_METADATA, sources: [SERVICE], credentials: [...credentials] };
}

/** Many of the same end and name, so that the order has to be told by all it goes by. */
const credentials = fc
  .array(
    fc.record({
      kind: fc.constantFrom('token', 'lost', 'other', 'key', 'endless'),
      name: fc.constantFrom('a', 'B', 'b', 'key 2', 'key 10', 'ä'),
      day: fc.integer({ min: -3, max: 60 }),
      archived: fc.integer({ min: 0, max: 4 }).map((dice) => dice === 0),
      former: fc.option(fc.integer({ min: -3, max: 60 }), { freq: 8, nil: undefined }),
    }),
    { minLength: 190, maxLength: 320, size: 'max' },
  )
  .map((drawn) =>
    drawn.map(({ kind, name, day, archived, former }, index): Credential => {
      const id = String(index);
      const usages: Credential['usages'] =
        former === undefined
          ? []
          : [
              {
                place: 'other',
                id: 'place',
                title: 'somewhere',
                holdsFormer: { since: at(-1), expiresAt: at(former) },
              },
            ];
      const rest = { name, archived, usages, expiresAt: at(day) };
      if (kind === 'other') return other(id, rest);
      if (kind === 'endless') return other(id, { ...rest, expiresAt: undefined });
      if (kind === 'key') return eaKey(id, rest);
      return apimToken(id, kind === 'lost' ? { ...rest, sourceId: 'gone' } : rest);
    }),
  );

function isHead(snapshot: Snapshot): snapshot is Snapshot & Required<Pick<Snapshot, 'rest'>> {
  return snapshot.rest !== undefined;
}

describe('the head of a snapshot', () => {
  it('is what the list shows first of the whole, and counts all of it', () => {
    let heads = 0;
    fc.assert(
      fc.property(credentials, (drawn) => {
        const service = serviceOf(documentOf(drawn));
        const [whole, head] = [service.take(), service.takeHead()];
        expect(isHead(whole)).toBe(false);
        const inUse = whole.credentials.filter(({ archived }) => !archived);
        if (!isHead(head)) {
          expect(head).toEqual(whole);
          expect(whole.credentials.length <= 200 || inUse.length === 0).toBe(true);
          return;
        }
        heads += 1;
        const listed = sorted(inUse, FIRST_SORTING);
        expect(head.credentials).toEqual(listed.slice(0, 80));
        expect(head.rest.inUse).toBe(inUse.length);
        expect(head.rest.archived).toBe(whole.credentials.length - inUse.length);
        const shown = windowOf(DEFAULT_SETTINGS.overview.days, NOW);
        expect(head.rest.overview).toEqual(overviewOf(timelineItems(inUse), inUse.length, shown));
        const { credentials: _, rest: __, sources, ...others } = head;
        expect(whole).toMatchObject(others);
        expect(sources).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(heads).toBeGreaterThan(10);
  });

  it('is the whole where all are archived, and of a locked app nothing', () => {
    const many = Array.from({ length: 500 }, (_, index) => other(String(index)));
    const archived = documentOf(many.map((each) => ({ ...each, archived: true })));
    const all = serviceOf(archived).takeHead();
    expect(isHead(all)).toBe(false);
    expect(all.credentials).toHaveLength(500);
    const locked = serviceOf(documentOf(many), true).takeHead();
    expect(isHead(locked)).toBe(false);
    expect(locked.credentials).toEqual([]);
    expect(isHead(serviceOf(documentOf(many)).takeHead())).toBe(true);
  });

  it('has the sources that lack a secret, which the window warns of', () => {
    const lacking = { ...SERVICE, id: 'lacking', keySecretIds: { secondary: 'gone' } };
    const many = Array.from({ length: 500 }, (_, index) =>
      apimToken(String(index), { sourceId: lacking.id }),
    );
    const service = serviceOf({ ...documentOf(many), sources: [SERVICE, lacking] });
    expect(service.take().sources).toHaveLength(2);
    const { sources } = service.takeHead();
    expect(sources).toMatchObject([{ id: 'lacking', secretMissing: true, credentialNames: [] }]);
  });
});
