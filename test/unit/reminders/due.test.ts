import { describe, expect, test } from 'vitest';
import type { Announcement, Snooze } from '../../../src/shared/domain/model';
import { due, nextWake } from '../../../src/shared/domain/reminders/due';
import { upcoming } from '../../../src/shared/domain/reminders/upcoming';
import { credential, DAY, HOUR, MINUTE, settingsWith } from './samples';

const MADE = Date.UTC(2026, 0, 1, 12);
const END = MADE + 60 * DAY;
const token = credential('a', MADE, END);
const NOTHING = { announcements: [], snoozes: [] };
const SETTINGS = settingsWith({});

function at(epochMs: number) {
  return { epochMs, zone: 'UTC' };
}

function announced(leadSeconds: number, rest: Partial<Announcement> = {}): Announcement {
  return {
    credentialId: 'a',
    expiresAt: token.expiresAt,
    leadSeconds,
    announcedAt: new Date(MADE).toISOString(),
    how: 'single',
    ...rest,
  };
}

function snoozed(untilMs: number, expiresAt = token.expiresAt): Snooze {
  return { credentialId: 'a', expiresAt, until: new Date(untilMs).toISOString() };
}

describe('what is due', () => {
  test('a threshold, from its moment on', () => {
    expect(due([token], NOTHING, SETTINGS, at(END - 30 * DAY - 1))).toEqual({
      form: 'none',
      items: [],
    });
    expect(due([token], NOTHING, SETTINGS, at(END - 30 * DAY))).toEqual({
      form: 'singles',
      items: [
        {
          credential: token,
          leadSeconds: 30 * 86_400,
          folded: [],
          sinceMs: END - 30 * DAY,
          repeat: false,
        },
      ],
    });
  });

  test('of several passed thresholds only the latest, the earlier ones folded into it', () => {
    const [item] = due([token], NOTHING, SETTINGS, at(END - HOUR)).items;
    expect(item?.leadSeconds).toBe(3_600);
    expect(item?.folded).toEqual([30 * 86_400, 7 * 86_400, 86_400]);
  });

  test('nothing that was announced, nor what came before it', () => {
    const announcements = [announced(86_400)];
    const late = { ...NOTHING, announcements };
    expect(due([token], late, SETTINGS, at(END - 2 * HOUR)).items).toEqual([]);
    const more = settingsWith({ leadTimesSeconds: [50 * 86_400, 3 * 86_400, 86_400, 0] });
    expect(due([token], late, more, at(END - 2 * HOUR)).items).toEqual([]);
    expect(due([token], late, more, at(END)).items).toMatchObject([{ leadSeconds: 0, folded: [] }]);
  });

  test('a renewed credential anew', () => {
    const announcements = [0, 3_600, 86_400].map((lead) => announced(lead));
    const renewed = { ...token, expiresAt: credential('a', MADE, END + DAY).expiresAt };
    const records = { ...NOTHING, announcements };
    expect(due([renewed], records, SETTINGS, at(END)).items).toMatchObject([
      { leadSeconds: 86_400 },
    ]);
  });

  test('nothing where reminders are off', () => {
    const off = { ...token, leadTimes: 'off' as const };
    const records = { ...NOTHING, snoozes: [snoozed(END)] };
    expect(due([off], records, SETTINGS, at(END + DAY)).items).toEqual([]);
    expect(nextWake([off], records, SETTINGS, at(END + DAY))).toBeUndefined();
  });

  test('a snooze, once its time has come and as long as the expiry is the same', () => {
    const all = [0, 3_600, 86_400, 604_800, 2_592_000].map((lead) => announced(lead));
    const until = END + 2 * HOUR;
    const records = { announcements: all, snoozes: [snoozed(until)] };
    expect(due([token], records, SETTINGS, at(until - 1)).items).toEqual([]);
    expect(due([token], records, SETTINGS, at(until)).items).toEqual([
      { credential: token, folded: [], snooze: snoozed(until), sinceMs: until, repeat: false },
    ]);
    const other = { announcements: all, snoozes: [snoozed(until, '2026-01-01T00:00:00.0000000Z')] };
    expect(due([token], other, SETTINGS, at(until)).items).toEqual([]);
  });

  test('in quiet hours nothing, and when they end', () => {
    const quiet = settingsWith({ quietHours: { enabled: true, from: '11:00', to: '13:00' } });
    expect(due([token], NOTHING, quiet, at(END))).toEqual({
      form: 'none',
      items: [],
      heldUntilMs: END + HOUR,
    });
    expect(due([token], NOTHING, quiet, at(END + HOUR)).items).toMatchObject([{ leadSeconds: 0 }]);
  });
});

describe('the form', () => {
  const many = (count: number, endMs = END) =>
    Array.from({ length: count }, (_, index) => credential(`${index}`, MADE, endMs));

  test.each([
    [1, 0, 'singles'],
    [3, 0, 'singles'],
    [4, 0, 'digest'],
    [3, 2 * MINUTE, 'singles'],
    [2, 2 * MINUTE + 1, 'digest'],
    [1, 30 * DAY, 'singles'],
  ])('%d that became due %d ms ago: %s', (count, agoMs, form) => {
    expect(due(many(count), NOTHING, SETTINGS, at(END + agoMs)).form).toBe(form);
  });

  test('one late among punctual ones makes a digest, what ends first first', () => {
    const tokens = [credential('b', MADE, END), credential('c', MADE, END - 10 * MINUTE)];
    const found = due(tokens, NOTHING, SETTINGS, at(END));
    expect(found.form).toBe('digest');
    expect(found.items.map((item) => item.credential.id)).toEqual(['c', 'b']);
  });

  test('what a dead run may have shown is a digest and marked', () => {
    const item = { credentialId: '0', expiresAt: token.expiresAt, leadSeconds: 0 };
    const announcing = { startedAt: '', items: [{ ...item, stage: 'first' as const }] };
    const records = { ...NOTHING, announcing };
    const found = due(many(2), records, SETTINGS, at(END));
    expect(found.form).toBe('digest');
    expect(found.items.map(({ repeat }) => repeat)).toEqual([true, false]);
  });
});

describe('the next moment', () => {
  test('is the next threshold or snooze, now where something is due', () => {
    expect(nextWake([token], NOTHING, SETTINGS, at(MADE))).toBe(END - 30 * DAY);
    expect(nextWake([token], NOTHING, SETTINGS, at(END - DAY))).toBe(END - DAY);
    const records = { announcements: [announced(86_400)], snoozes: [snoozed(END - 5 * HOUR)] };
    expect(nextWake([token], records, SETTINGS, at(END - DAY))).toBe(END - 5 * HOUR);
    const done = { announcements: [announced(0)], snoozes: [] };
    expect(nextWake([token], done, SETTINGS, at(END))).toBeUndefined();
    expect(nextWake([], NOTHING, SETTINGS, at(END))).toBeUndefined();
  });

  test('is the end of the silence it falls in', () => {
    const quiet = settingsWith({ quietHours: { enabled: true, from: '11:00', to: '13:00' } });
    expect(nextWake([token], NOTHING, quiet, at(MADE))).toBe(END - 30 * DAY + HOUR);
    expect(nextWake([token], NOTHING, quiet, at(END))).toBe(END + HOUR);
  });
});

describe('what is coming', () => {
  test('is listed in order, with when it will be told', () => {
    const quiet = settingsWith({
      leadTimesSeconds: [86_400, 5_400, 1_800, 0],
      quietHours: { enabled: true, from: '10:00', to: '11:45' },
    });
    const other = credential('b', MADE, END - 10 * DAY, { leadTimes: [60] });
    const rows = upcoming([token, other], NOTHING, quiet, at(MADE), 20);
    expect(rows).toMatchObject([
      // It ends at 12:00, so a minute before is after the silence.
      { credentialId: 'b', leadSeconds: 60, tellAtMs: END - 10 * DAY - MINUTE },
      { credentialId: 'a', leadSeconds: 86_400, atMs: END - DAY, tellAtMs: END - DAY },
      // 90 minutes before the end it is quiet, 30 minutes before as well: both at 11:45.
      {
        credentialId: 'a',
        leadSeconds: 1_800,
        atMs: END - 30 * MINUTE,
        tellAtMs: END - 15 * MINUTE,
      },
      { credentialId: 'a', leadSeconds: 0, atMs: END, tellAtMs: END },
    ]);
    expect(upcoming([token, other], NOTHING, quiet, at(MADE), 2)).toEqual(rows.slice(0, 2));
    expect(upcoming([token, other], NOTHING, quiet, at(END - DAY), 20)).toEqual(rows.slice(2));
  });
});
