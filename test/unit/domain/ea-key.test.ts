import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/shared/domain/kinds/kinds';
import type { EaKey } from '../../../src/shared/domain/model';
import { problemOf, takenValue } from './refused';

const { entry, guidance, leak, testCall, retirement } = kindOf('ea-key');
const moment = (now: string, zone = 'UTC') => ({ nowMs: Date.parse(now), zone });
const LATE = moment('2099-01-01T00:00:00Z');

function endOf(startDate: string, at = LATE) {
  return entry!.endOf!({ startDate }, at)!;
}

describe('six months of an EA key', () => {
  // By the calendar on the wall, not by any program.
  it.each([
    ['2026-01-01', '2026-07-01T00:00:00.0000000Z'],
    ['2026-03-15', '2026-09-15T00:00:00.0000000Z'],
    ['2026-07-01', '2027-01-01T00:00:00.0000000Z'],
    ['2026-12-31', '2027-06-30T00:00:00.0000000Z'],
    ['2026-03-31', '2026-09-30T00:00:00.0000000Z'],
    ['2026-05-31', '2026-11-30T00:00:00.0000000Z'],
    ['2026-10-31', '2027-04-30T00:00:00.0000000Z'],
    ['2026-08-28', '2027-02-28T00:00:00.0000000Z'],
    ['2026-08-29', '2027-02-28T00:00:00.0000000Z'],
    ['2026-08-31', '2027-02-28T00:00:00.0000000Z'],
    ['2027-08-28', '2028-02-28T00:00:00.0000000Z'],
    ['2027-08-29', '2028-02-29T00:00:00.0000000Z'],
    ['2027-08-31', '2028-02-29T00:00:00.0000000Z'],
    ['2028-02-29', '2028-08-29T00:00:00.0000000Z'],
    ['2028-2-9', '2028-08-09T00:00:00.0000000Z'],
  ])('from %s end at %s', (start, end) => {
    expect(takenValue(endOf(start))).toBe(end);
  });

  it('end when that day begins where the user is, in summer and in winter time', () => {
    const now = '2030-01-01T00:00:00Z';
    const end = (zone: string, start: string) => takenValue(endOf(start, moment(now, zone)));
    expect(end('Europe/Berlin', '2026-01-10')).toBe('2026-07-09T22:00:00.0000000Z');
    expect(end('Europe/Berlin', '2026-07-10')).toBe('2027-01-09T23:00:00.0000000Z');
    expect(end('America/New_York', '2026-01-10')).toBe('2026-07-10T04:00:00.0000000Z');
    expect(end('Asia/Kolkata', '2026-01-10')).toBe('2026-07-09T18:30:00.0000000Z');
    // On that day the clocks of Beirut went forward at midnight: it began at one o'clock.
    expect(end('Asia/Beirut', '2026-09-28')).toBe('2027-03-27T22:00:00.0000000Z');
  });

  it('count from today where nothing is typed, and today is the one where the user is', () => {
    const evening = '2026-06-30T20:00:00Z';
    expect(entry!.initial!(moment(evening))).toEqual({ startDate: '2026-06-30' });
    expect(entry!.initial!(moment(evening, 'Asia/Tokyo'))).toEqual({ startDate: '2026-07-01' });
    expect(takenValue(endOf('', moment(evening)))).toBe('2026-12-30T00:00:00.0000000Z');
    expect(takenValue(endOf(' ', moment(evening, 'Asia/Tokyo')))).toBe(
      '2026-12-31T15:00:00.0000000Z',
    );
  });

  it.each(['31.01.2026', '01/31/2026', '2026-02-29', '2026-13-01', '2026-1', 'x', '0026-01-01'])(
    'are not counted from %s',
    (start) => {
      expect(problemOf(endOf(start))).toMatchObject({
        code: 'start-date-form',
        field: 'startDate',
      });
    },
  );

  it('are not counted from a day to come, where the user is', () => {
    const evening = '2026-06-30T20:00:00Z';
    expect(problemOf(endOf('2026-07-01', moment(evening))).code).toBe('start-date-future');
    expect(endOf('2026-07-01', moment(evening, 'Asia/Tokyo')).ok).toBe(true);
  });

  it('the start is the beginning of that day', () => {
    const start = entry!.startOf!({ startDate: '2026-07-10' }, moment('2030-01-01', 'Europe/Rome'));
    expect(takenValue(start!)).toBe('2026-07-09T22:00:00.000Z');
    expect(entry!.startOf!({ startDate: ' ' }, LATE)).toBeUndefined();
  });
});

describe('an EA key as typed', () => {
  it('has a number and one of two roles', () => {
    const taken = entry!.check({ enrollment: ' 12345678 ', keyRole: 'secondary' });
    expect(takenValue(taken)).toEqual({ enrollment: '12345678', keyRole: 'secondary' });
    for (const enrollment of ['', '12a', '1 2', '1'.repeat(21), '-1']) {
      expect(problemOf(entry!.check({ enrollment, keyRole: 'primary' }))).toMatchObject({
        field: 'enrollment',
      });
    }
    expect(problemOf(entry!.check({ enrollment: '1' })).field).toBe('keyRole');
  });
});

describe('what is told of an EA key', () => {
  const key = { enrollment: '12345678' } as EaKey;

  it('the steps, the role without which nothing is shown, and what it is not for', () => {
    const steps = guidance!.steps.map(({ text }) => text).join('\n');
    const places = ['Cost Management + Billing', 'Billing scopes', 'Usage + Charges'];
    const inOrder = [...places, 'Manage API Access Keys', 'Generate', 'paste it here'];
    expect(inOrder.map((words) => steps.indexOf(words))).toEqual(
      inOrder.map((words) => steps.indexOf(words)).sort((a, b) => a - b),
    );
    expect(inOrder.every((words) => steps.includes(words))).toBe(true);
    const needs = guidance!.needs.join('\n');
    expect(needs).toMatch(/Enterprise Administrator.*Enrollment Admin.*not even shown/);
    expect(needs).toMatch(/Department Owner or Account Owner.*too little/);
    expect(needs).toMatch(/six months/);
    expect(guidance!.notFor.join()).toMatch(/Microsoft 365.*CSP/);
    expect(steps).toMatch(/primary or the secondary/);
  });

  it('that its API ended, and what to use instead', () => {
    expect(retirement!({ kind: 'ea-key' })).toMatchObject({
      text: expect.stringContaining('1 May 2024'),
      instead: expect.stringMatching(/Cost Management.*Entra/),
    });
    expect(leak(key, undefined).opens).toContain('12345678');
  });

  it('a call proves that it works, and never that it does not', () => {
    const call = testCall!(key, undefined)!;
    expect(call.url).toBe('https://consumption.azure.com/v2/enrollments/12345678/billingperiods');
    expect(call.authorization('eyJ.x')).toBe('bearer eyJ.x');
    expect(call.verdict(200)).toMatchObject({ alive: true });
    for (const status of [400, 401, 404, 429, 500, 503, 302, 418]) {
      const { alive, words } = call.verdict(status);
      expect(alive).toBeUndefined();
      expect(words).toMatch(/1 May 2024.*no proof/);
      expect(words).toContain(`(${status})`);
    }
    expect(call.verdict(401).words).toMatch(/not found, invalid or expired/);
  });
});
