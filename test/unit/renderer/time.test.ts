import { describe, expect, it } from 'vitest';
import { localMoment, toMs, zoneOffset } from '../../../src/renderer/time/moments';
import { shortTimeLeft, timeLeft } from '../../../src/renderer/time/time-left';
import { timeSpan } from '../../../src/renderer/time/time-span';
import { en } from './all-texts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('time left in words', () => {
  it.each([
    [10 * DAY, '10 days left'],
    // Just signed for ten days: the first seconds of its life must not read as nine.
    [10 * DAY - 20_000, '10 days left'],
    [10 * DAY - 12 * HOUR, '9 days left'],
    [2 * DAY, '2 days left'],
    [2 * DAY - MINUTE, '2 days left'],
    [2 * DAY - HOUR, '1 day 23 hours left'],
    [DAY, '1 day left'],
    [DAY - 10_000, '1 day left'],
    [DAY - MINUTE, '23 hours 59 minutes left'],
    [5 * HOUR + 12 * MINUTE, '5 hours 12 minutes left'],
    [HOUR, '1 hour left'],
    [59 * MINUTE, '59 minutes left'],
    [MINUTE, '1 minute left'],
    [20_000, 'less than a minute left'],
    [1, 'less than a minute left'],
    [0, 'Expired just now'],
    [-10_000, 'Expired just now'],
    [-3 * DAY, 'Expired 3 days ago'],
    [-90 * MINUTE, 'Expired 1 hour 30 minutes ago'],
  ])('%i ms: %s', (ms, words) => {
    const expiresAt = '2030-01-20T12:00:00.0000000Z';
    expect(timeLeft(expiresAt, Date.UTC(2030, 0, 20, 12) - ms, en.time)).toBe(words);
  });

  it.each([
    [10 * DAY, '10 days left'],
    [2 * DAY - HOUR, '1 d 23 h left'],
    [DAY - MINUTE, '23 h 59 min left'],
    [HOUR, '1 h left'],
    [20_000, '< 1 min left'],
    [0, 'Expired just now'],
    [-10 * MINUTE, 'Expired 10 min ago'],
    [-(16 * HOUR + 49 * MINUTE), 'Expired 16 h ago'],
    [-(DAY + 5 * HOUR), 'Expired 1 d ago'],
    [-400 * DAY, 'Expired 400 d ago'],
  ])('%i ms in a column: %s', (ms, words) => {
    const expiresAt = '2030-01-20T12:00:00.0000000Z';
    expect(shortTimeLeft(expiresAt, Date.UTC(2030, 0, 20, 12) - ms, en.time)).toBe(words);
  });

  it('says when something comes, too', () => {
    expect(en.time.ahead(timeSpan(3 * DAY))).toBe('in 3 days');
    expect(en.time.ahead(timeSpan(1_000))).toBe('in less than a minute');
  });
});

describe('moments', () => {
  it('reads seven fractional digits', () => {
    expect(toMs('2030-01-20T12:00:00.1239999Z')).toBe(Date.UTC(2030, 0, 20, 12, 0, 0, 123));
    expect(toMs('2030-01-20T12:00:00.000Z')).toBe(Date.UTC(2030, 0, 20, 12));
  });

  it('writes them in the form and zone that is asked for', () => {
    const text = localMoment(Date.UTC(2030, 0, 20, 23, 30), {
      locale: 'en-GB',
      zone: 'Asia/Tokyo',
    });
    expect(text).toContain('21 Jan 2030');
    expect(text).toContain('08:30');
  });

  it('writes nothing for what is no moment', () => {
    expect(localMoment(Number.NaN)).toBe('');
  });

  it.each([
    ['Europe/Berlin', Date.UTC(2030, 0, 1), 'UTC+01:00'],
    ['Europe/Berlin', Date.UTC(2030, 6, 1), 'UTC+02:00'],
    ['Asia/Kolkata', Date.UTC(2030, 0, 1), 'UTC+05:30'],
    ['America/St_Johns', Date.UTC(2030, 0, 1), 'UTC-03:30'],
    ['UTC', Date.UTC(2030, 0, 1), 'UTC+00:00'],
  ])('%s at %i is %s', (zone, ms, offset) => {
    expect(zoneOffset(ms, zone)).toBe(offset);
  });
});
