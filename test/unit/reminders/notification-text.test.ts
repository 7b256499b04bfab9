import { describe, expect, test } from 'vitest';
import {
  digestRequest,
  singleRequest,
} from '../../../src/main/services/reminders/notification-requests';
import {
  digestKey,
  readKey,
  singleKey,
} from '../../../src/shared/domain/reminders/notification-key';
import { digestText, singleText } from '../../../src/shared/domain/reminders/notification-text';
import type { DueReminder } from '../../../src/shared/domain/reminders/open-reminder';
import { fromNow, localTime } from '../../../src/shared/domain/reminders/when';
import { credential, DAY, exact, HOUR, MINUTE, place, SERVICE } from './samples';

const END = Date.parse('2027-05-04T12:30:00Z');
const BERLIN = 'Europe/Berlin';
const token = credential('a', END - 60 * DAY, END, { name: 'Deploy' });

function item(rest: Partial<DueReminder> = {}): DueReminder {
  return { credential: token, leadSeconds: 0, folded: [], sinceMs: END, repeat: false, ...rest };
}

function ending(id: string, endMs: number, repeat = false): DueReminder {
  return item({ credential: credential(id, END - 90 * DAY, endMs, { name: id }), repeat });
}

describe('a moment in words', () => {
  test.each([
    [BERLIN, 'Tue 4 May 2027, 14:30 CEST'],
    ['UTC', 'Tue 4 May 2027, 12:30 UTC'],
    ['America/New_York', 'Tue 4 May 2027, 08:30 GMT-4'],
    ['Asia/Kathmandu', 'Tue 4 May 2027, 18:15 GMT+5:45'],
    ['Pacific/Auckland', 'Wed 5 May 2027, 00:30 GMT+12'],
  ])('in %s', (zone, text) => expect(localTime(END, zone)).toBe(text));

  test.each([
    [0, 'less than a minute ago'],
    [-44_000, 'less than a minute ago'],
    [44_000, 'in less than a minute'],
    [45_000, 'in 1 minute'],
    [HOUR - 20_000, 'in 1 hour'],
    [59 * MINUTE, 'in 59 minutes'],
    [-2 * HOUR, '2 hours ago'],
    [DAY - 60_000, 'in 1 day'],
    [36 * HOUR, 'in 36 hours'],
    [3 * DAY - 60_000, 'in 3 days'],
    [-400 * DAY, '400 days ago'],
  ])('%d ms from now', (ms, text) => expect(fromNow(END + ms, END)).toBe(text));
});

describe('one reminder', () => {
  test('says what, when and what to do', () => {
    expect(singleText(item(), SERVICE, { epochMs: END - 3 * DAY, zone: BERLIN })).toEqual({
      title: 'Expires in 3 days: Deploy (production)',
      body: 'Expires Tue 4 May 2027, 14:30 CEST (in 3 days).\nChoose Renew to make a new one on the same terms.',
    });
    const keyless = { ...SERVICE, keySecretIds: {} };
    expect(singleText(item(), keyless, { epochMs: END + 2 * HOUR, zone: 'UTC' })).toEqual({
      title: 'Expired 2 hours ago: Deploy (production)',
      body: 'Expired Tue 4 May 2027, 12:30 UTC (2 hours ago).\nOpen TokenTray to replace it.',
    });
  });

  test('that was snoozed says so', () => {
    const snooze = { credentialId: 'a', expiresAt: token.expiresAt, until: '' };
    const { leadSeconds: _none, ...back } = item({ snooze });
    const { body } = singleText(back, SERVICE, { epochMs: END - DAY, zone: 'UTC' });
    expect(body).toMatch(/\nYou asked to be reminded again\.$/);
  });

  test('keeps a hostile name to one short line without control characters', () => {
    const name = `a\u202Eb\nc\u200Bd${'😀'.repeat(5_000)}`;
    const { title } = singleText(
      item({ credential: { ...token, name } }),
      { ...SERVICE, environment: '' },
      { epochMs: END, zone: 'UTC' },
    );
    expect(title).toBe(`Expired less than a minute ago: a b c d${'😀'.repeat(52)}…`);
  });

  test('offers what can be done', () => {
    const before = { epochMs: END - HOUR, zone: BERLIN };
    const ids = (request: { actions: readonly { id: string }[] }) =>
      request.actions.map(({ id }) => id);
    const snoozes = ['snooze-hour', 'snooze-tomorrow', 'snooze-workday'];
    expect(ids(singleRequest(item(), SERVICE, before))).toEqual(['copy', 'renew', ...snoozes]);
    expect(ids(singleRequest(item(), SERVICE, { ...before, epochMs: END }))).toEqual([
      'renew',
      ...snoozes,
    ]);
    expect(ids(singleRequest(item(), { ...SERVICE, keySecretIds: {} }, before))).toEqual([
      'copy',
      ...snoozes,
    ]);
    expect(ids(singleRequest(item(), undefined, before))).toEqual(snoozes);
  });

  test('is pressing in its last hour and after', () => {
    const urgency = (nowMs: number) =>
      singleRequest(item(), SERVICE, { epochMs: nowMs, zone: BERLIN }).urgency;
    expect(urgency(END - HOUR - 1)).toBe('normal');
    expect(urgency(END - HOUR)).toBe('critical');
    expect(urgency(END + DAY)).toBe('critical');
  });
});

describe('what was renewed and is not in place everywhere', () => {
  const before = { epochMs: END - 3 * DAY, zone: BERLIN };
  const renewed = {
    ...token,
    expiresAt: exact(END),
    usages: [place('a', exact(END)), place('b'), place('c', exact(END + DAY))],
  };
  const old = item({ credential: renewed });

  test('tells of the old one, and to put the new one in place', () => {
    expect(singleText(old, SERVICE, before)).toEqual({
      title: 'Old token expires in 3 days: Deploy (production)',
      body: [
        'The old token of Deploy is still in use at 2 places and expires Tue 4 May 2027, 14:30 CEST (in 3 days).',
        'Put the new one in place there, then tick it off in TokenTray.',
      ].join('\n'),
    });
    const one = item({ credential: { ...renewed, usages: [place('a', exact(END))] } });
    expect(singleText(one, SERVICE, { epochMs: END + 2 * HOUR, zone: 'UTC' })).toEqual({
      title: 'Old token expired 2 hours ago: Deploy (production)',
      body: [
        'The old token of Deploy is still in use at 1 place and expired Tue 4 May 2027, 12:30 UTC (2 hours ago).',
        'Put the new one in place there, then tick it off in TokenTray.',
      ].join('\n'),
    });
  });

  test('offers the new one to copy, also after the end of the old one, and no further renewal', () => {
    for (const epochMs of [END - DAY, END + DAY]) {
      const { actions } = singleRequest(old, SERVICE, { epochMs, zone: BERLIN });
      expect(actions.slice(0, 2)).toEqual([
        { id: 'copy', label: 'Copy new token' },
        { id: 'open', label: 'Open' },
      ]);
      expect(actions.map(({ id }) => id)).not.toContain('renew');
    }
  });

  test('is told apart in a digest', () => {
    expect(digestText([old, ending('p', END)], () => SERVICE, before).body.split('\n')).toEqual([
      '• Deploy (production): the old one expires Tue 4 May 2027, 14:30 CEST (in 3 days)',
      '• p (production): expires Tue 4 May 2027, 14:30 CEST (in 3 days)',
      'Open TokenTray to see them all and renew what is needed.',
    ]);
    expect(digestText([old], () => SERVICE, before).body).toMatch(
      /\nIt was renewed: put the new one in place where it is used\.$/,
    );
  });
});

test('what is made elsewhere is replaced, not renewed', () => {
  const pasted = item({
    credential: {
      kind: 'other',
      id: 'o',
      name: 'Pipelines',
      environment: 'staging',
      service: 'Azure DevOps',
      reference: '',
      renewalUrl: '',
      testUrl: '',
      scheme: '',
      secretId: 'secret',
      expiresAt: exact(END),
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
      favourite: false,
      tags: [],
      notes: '',
      archived: false,
      usages: [],
    },
  });
  const request = singleRequest(pasted, undefined, { epochMs: END - DAY, zone: 'UTC' });
  expect(request.body).toBe(
    'Expires Tue 4 May 2027, 12:30 UTC (in 1 day).\n' +
      'Make a new one where it comes from, then choose Renew to enter it.',
  );
  expect(request.actions.find(({ id }) => id === 'renew')).toEqual({
    id: 'renew',
    label: 'Replace…',
  });
});

describe('a digest', () => {
  const now = { epochMs: END, zone: 'UTC' };

  test('counts by how soon, and lists the first five', () => {
    const items = [
      ...['p', 'q', 'r', 's'].map((id) => ending(id, END - DAY)),
      ...['t', 'u', 'v'].map((id) => ending(id, END + 3 * DAY)),
    ];
    expect(digestText(items, () => SERVICE, now)).toEqual({
      title: '4 credentials expired, 3 expire this week',
      body: [
        '• p (production): expired Mon 3 May 2027, 12:30 UTC (1 day ago)',
        '• q (production): expired Mon 3 May 2027, 12:30 UTC (1 day ago)',
        '• r (production): expired Mon 3 May 2027, 12:30 UTC (1 day ago)',
        '• s (production): expired Mon 3 May 2027, 12:30 UTC (1 day ago)',
        '• t (production): expires Fri 7 May 2027, 12:30 UTC (in 3 days)',
        'and 2 more',
        'Open TokenTray to see them all and renew what is needed.',
      ].join('\n'),
    });
  });

  test.each([
    [[-1], '1 credential expired'],
    [[1], '1 credential expires within a day'],
    [[DAY, DAY + 1], '1 credential expires within a day, 1 expires this week'],
    [[7 * DAY, 7 * DAY + 1, 8 * DAY], '1 credential expires this week, 2 expire later'],
  ])('ending in %j ms', (left, title) => {
    const items = left.map((ms, index) => ending(`${index}`, END + ms));
    expect(digestText(items, () => undefined, now).title).toBe(title);
  });

  test('says what may have been shown before', () => {
    const mixed = digestText([ending('p', END, true), ending('q', END)], () => undefined, now);
    expect(mixed.title).toBe('2 credentials expired');
    expect(mixed.body.split('\n').slice(0, 2)).toEqual([
      '• p: expired Tue 4 May 2027, 12:30 UTC (less than a minute ago; may have been shown before)',
      '• q: expired Tue 4 May 2027, 12:30 UTC (less than a minute ago)',
    ]);
    expect(digestText([ending('p', END, true)], () => undefined, now)).toEqual({
      title: 'In case you missed it: 1 credential expired',
      body: [
        'TokenTray stopped while showing this, so you may have seen it already.',
        '• p: expired Tue 4 May 2027, 12:30 UTC (less than a minute ago)',
        'Open TokenTray to renew or replace it.',
      ].join('\n'),
    });
  });

  test('can be snoozed', () => {
    const request = digestRequest([item()], '2027-05-04T12:30:00.000Z', () => SERVICE, now);
    expect(request.actions.map(({ id }) => id)).toEqual([
      'snooze-hour',
      'snooze-tomorrow',
      'snooze-workday',
    ]);
  });
});

describe('keys', () => {
  test('lead back to what they are about, whatever the id', () => {
    const id = 'a/b c%?é';
    const key = singleKey(item({ credential: { ...token, id } }));
    expect(readKey(key)).toEqual({ about: 'credential', credentialId: id });
    const startedAt = '2027-05-04T12:30:00.000Z';
    expect(readKey(digestKey(startedAt))).toEqual({ about: 'digest', startedAt });
    expect(readKey('test')).toEqual({ about: 'test' });
    expect(readKey('clock')).toEqual({ about: 'clock' });
  });

  test('of anybody else are not read', () => {
    for (const key of ['', 'reminder', 'reminder/a', 'digest/', 'other/a/b', 'copied']) {
      expect(readKey(key)).toBeUndefined();
    }
  });

  test('are the same for the same threshold of the same expiry only', () => {
    const later = credential('a', END - 60 * DAY, END + 1);
    const snooze = {
      credentialId: 'a',
      expiresAt: token.expiresAt,
      until: '2027-05-05T00:00:00.000Z',
    };
    const { leadSeconds: _none, ...back } = item({ snooze });
    const keys = [item(), item({ leadSeconds: 60 }), item({ credential: later }), back].map(
      singleKey,
    );
    expect(new Set(keys).size).toBe(4);
    expect(singleKey(item({ sinceMs: 0, repeat: true }))).toBe(keys[0]);
  });
});
