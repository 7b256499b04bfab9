import { describe, expect, test } from 'vitest';
import type { Announcement, Credential } from '../../../src/shared/domain/model';
import { due } from '../../../src/shared/domain/reminders/due';
import { formerInUse, remindable } from '../../../src/shared/domain/reminders/remindable';
import { applicableLeadTimes } from '../../../src/shared/domain/reminders/thresholds';
import { credential, DAY, exact, HOUR, place, settingsWith } from './samples';

const MADE = Date.UTC(2026, 0, 1, 12);
const OLD_END = MADE + 5 * DAY;
const SETTINGS = settingsWith({});

/** Renewed for 30 days while the former one had five days left. */
function renewed(rest: Partial<typeof token> = {}) {
  return { ...token, usages: [place('p', exact(OLD_END))], ...rest };
}

const token = credential('a', MADE, MADE + 30 * DAY);

function announced(leadSeconds: number): Announcement {
  return {
    credentialId: 'a',
    expiresAt: exact(OLD_END),
    leadSeconds,
    announcedAt: new Date(MADE - DAY).toISOString(),
    how: 'single',
  };
}

describe('what the reminders see', () => {
  test('is a credential as it is, where every place has the present secret', () => {
    expect(remindable(token)).toBe(token);
    const placed = { ...token, usages: [place('p'), place('q')] };
    expect(remindable(placed)).toBe(placed);
    expect(formerInUse(placed)).toBeUndefined();
  });

  test('is nothing of an archived one, nor of one without an end', () => {
    expect(remindable({ ...token, archived: true })).toBeUndefined();
    expect(remindable(endless([]))).toBeUndefined();
    expect(remindable(endless([place('p')]))).toBeUndefined();
  });

  test('is the first end of any secret that a place still has', () => {
    const places = [place('p', exact(OLD_END)), place('q', exact(OLD_END - DAY, 7)), place('r')];
    const seen = remindable(renewed({ usages: places }));
    expect(seen?.expiresAt).toBe(exact(OLD_END - DAY, 7));
    expect(seen && formerInUse(seen)).toEqual({ places: 2, expiresAt: exact(OLD_END - DAY, 7) });
  });

  test('is the same for the same row, so that an index can follow it', () => {
    const row = renewed();
    expect(remindable(row)).toBe(remindable(row));
    expect(remindable({ ...row })).not.toBe(remindable(row));
  });

  test('is its own end where that comes first', () => {
    const shorter = renewed({ expiresAt: exact(OLD_END - HOUR) });
    expect(remindable(shorter)).toBe(shorter);
    expect(formerInUse(shorter)).toBeUndefined();
    const former = { ...place('p'), holdsFormer: { since: '2026-01-01T00:00:00.000Z' } };
    const endlessFormer = renewed({ usages: [former] });
    expect(remindable(endlessFormer)).toBe(endlessFormer);
  });

  test('has the lifetime of the present one, and none where that has no end', () => {
    const seen = remindable(renewed());
    expect(seen && applicableLeadTimes(seen, [31 * 86_400, 30 * 86_400, 29 * 86_400, 0])).toEqual([
      29 * 86_400,
      0,
    ]);
    const open = remindable(endless([place('p', exact(OLD_END))]));
    expect(open?.expiresAt).toBe(exact(OLD_END));
    expect(open && applicableLeadTimes(open, [400 * 86_400, 0])).toEqual([400 * 86_400, 0]);
  });
});

describe('the old end after a renewal', () => {
  test('is told at what is left of its lead times, and never again at those that were told', () => {
    const records = { announcements: [announced(7 * 86_400)], snoozes: [] };
    const at = (epochMs: number) =>
      due([renewed()], records, SETTINGS, { epochMs, zone: 'UTC' }).items;
    expect(at(MADE)).toEqual([]);
    expect(at(OLD_END - DAY - 1)).toEqual([]);
    expect(at(OLD_END - DAY)).toMatchObject([
      { leadSeconds: 86_400, folded: [], credential: { expiresAt: exact(OLD_END) } },
    ]);
  });

  test('does not silence the new one, however long a place is not ticked', () => {
    const all = [30, 7, 1].map((days) => announced(days * 86_400)).concat(announced(0));
    const at = (epochMs: number) =>
      due([renewed()], { announcements: all, snoozes: [] }, SETTINGS, { epochMs, zone: 'UTC' });
    expect(at(MADE + 23 * DAY - 1).items).toEqual([]);
    const { items } = at(MADE + 23 * DAY);
    expect(items).toMatchObject([
      { leadSeconds: 7 * 86_400, credential: { expiresAt: token.expiresAt } },
    ]);
    expect(items.map(({ credential: seen }) => formerInUse(seen))).toEqual([undefined]);
  });

  test('gives way to the new one once every place is ticked', () => {
    const records = { announcements: [], snoozes: [] };
    const ticked = renewed({ usages: [place('p')] });
    expect(due([ticked], records, SETTINGS, { epochMs: OLD_END, zone: 'UTC' }).items).toEqual([]);
  });
});

function endless(usages: Credential['usages']): Credential {
  const { id, name, createdAt, updatedAt, favourite, tags, notes, archived } = token;
  return {
    ...{ id, name, createdAt, updatedAt, favourite, tags, notes, archived, usages },
    kind: 'grafana-key',
    sourceId: 'grafana',
    keyKind: 'api-key',
    issuedAt: new Date(MADE).toISOString(),
    graceSeconds: 86_400,
    formers: [],
  };
}
