import { describe, expect, it } from 'vitest';
import { asksEnd, checkEnd, endingOf, withTimeOfDay } from '../../../src/renderer/add/ending-model';
import { kindEntryOf } from '../../../src/renderer/add/kind-entry';

const moment = { nowMs: Date.parse('2030-01-10T12:00:00.000Z'), zone: 'Europe/Berlin' };
const nothing = { told: undefined, entry: undefined, values: {}, expiry: '', neverEnds: false };

describe('a date without a time of day', () => {
  it('begins with its first minute, in either way to write it', () => {
    expect(withTimeOfDay(' 2030-02-01 ', moment)).toBe('2030-02-01 00:00');
    expect(withTimeOfDay('02/01/2030', moment)).toBe('02/01/2030 12:00 AM');
  });

  it('is left as it is typed where it has one, is none, or does not exist', () => {
    for (const typed of ['2030-02-01 10:00', '90d', 'tomorrow', '2030-02-30', '']) {
      expect(withTimeOfDay(typed, moment)).toBe(typed);
    }
  });
});

describe('the end of what is entered', () => {
  it('is what the secret tells, whatever was typed', () => {
    const told = '2030-03-01T00:00:00.0000000Z';
    expect(endingOf({ ...nothing, told, expiry: '10d', neverEnds: true }, moment)).toEqual({
      by: 'secret',
      expiresAt: told,
      past: false,
    });
  });

  it('is what was typed, a date alone in local time', () => {
    expect(endingOf({ ...nothing, expiry: '2030-02-01' }, moment)).toEqual({
      by: 'typed',
      expiresAt: '2030-01-31T23:00:00.0000000Z',
      past: false,
    });
  });

  it('may have gone by, which is said', () => {
    expect(endingOf({ ...nothing, expiry: '2030-01-01' }, moment)).toMatchObject({ past: true });
  });

  it('is six months after the start date of an EA key', () => {
    const entry = kindEntryOf('ea-key');
    const values = { startDate: '2029-08-31' };
    expect(endingOf({ ...nothing, entry, values }, moment)).toEqual({
      by: 'kind',
      expiresAt: '2030-02-27T23:00:00.0000000Z',
      past: false,
    });
    expect(
      endingOf({ ...nothing, entry, values: { startDate: '31 August' } }, moment),
    ).toMatchObject({ by: 'refused', problem: { field: 'startDate' } });
  });

  it('is none, or still to be said', () => {
    expect(endingOf({ ...nothing, neverEnds: true }, moment)).toEqual({ by: 'never' });
    expect(endingOf(nothing, moment)).toEqual({ by: 'nobody' });
  });
});

describe('what a person is asked about the end', () => {
  it('nothing where the secret or the kind tells it', () => {
    const told = '2030-03-01T00:00:00.0000000Z';
    expect(asksEnd({ told, entry: kindEntryOf('other') })).toBe(false);
    expect(asksEnd({ told: undefined, entry: kindEntryOf('ea-key') })).toBe(false);
    expect(asksEnd({ told: undefined, entry: kindEntryOf('other') })).toBe(true);
    expect(asksEnd({ told: undefined, entry: undefined })).toBe(true);
  });

  it('is refused where it is missing or not understood', () => {
    expect(checkEnd({ by: 'nobody' }, 'Say it.')).toMatchObject({
      problem: { message: 'Say it.', field: 'expiry' },
    });
    const misread = endingOf({ ...nothing, expiry: '10' }, moment);
    expect(checkEnd(misread, '')).toMatchObject({ problem: { code: 'expiry-no-unit' } });
    expect(checkEnd({ by: 'never' }, '')).toBeUndefined();
  });
});
