import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DateOrder,
  isAmbiguous,
  momentOf,
  orderIn,
  readDate,
} from '../../../src/shared/domain/import/dates';

/** The moment in ISO UTC to the second, or what is said instead. */
function at(text: string, zone = 'UTC', order?: DateOrder): string {
  const cell = readDate(text);
  if (cell.what === 'moment') return new Date(cell.epochMs).toISOString().slice(0, 19);
  if (cell.what !== 'date') return cell.what;
  return momentOf(cell, { order, zone })?.slice(0, 19) ?? 'not there';
}

describe('dates as people and programs write them', () => {
  it.each([
    ['2031-01-31', '2031-01-31T00:00:00'],
    ['2031/1/31', '2031-01-31T00:00:00'],
    ['20310131', '2031-01-31T00:00:00'],
    ['2031-01-31 18:30', '2031-01-31T18:30:00'],
    ['2031-01-31T18:30:15Z', '2031-01-31T18:30:15'],
    ['2031-01-31T18:30:15.1234567+02:00', '2031-01-31T16:30:15'],
    ['31.01.2031', '2031-01-31T00:00:00'],
    ['1.2.31', '2031-02-01T00:00:00'],
    ['31/01/2031', '2031-01-31T00:00:00'],
    ['01/31/2031 6:30 PM', '2031-01-31T18:30:00'],
    ['12/31/2031, 12:00 AM', '2031-12-31T00:00:00'],
    ['31 Jan 2031', '2031-01-31T00:00:00'],
    ['31-Jan-2031', '2031-01-31T00:00:00'],
    ['January 31, 2031', '2031-01-31T00:00:00'],
    ['Fri, 31 Jan 2031 10:00:00 GMT', '2031-01-31T10:00:00'],
    ['31. März 2031', '2031-03-31T00:00:00'],
    ['1893456000', '2030-01-01T00:00:00'],
    ['1893456000000', '2030-01-01T00:00:00'],
    // By Python: datetime(1899, 12, 30) + timedelta(days=47514.5).
    ['47514.5', '2030-01-31T12:00:00'],
    ['never', 'never'],
    ['n/a', 'never'],
    ['9999-12-31', 'never'],
    ['', 'none'],
    ['-', 'none'],
    ['soon', 'unreadable'],
    ['10d', 'unreadable'],
    ['2031-02-30', 'not there'],
    ['31/13/2031', 'not there'],
    ['2031-01-31 25:00', 'not there'],
    ['1/1/1970', 'unreadable'],
    ['x'.repeat(100_000), 'unreadable'],
  ])('%s', (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  it('are in the zone of the file, and in the order of the file', () => {
    expect(at('31.01.2031', 'Europe/Berlin')).toBe('2031-01-30T23:00:00');
    expect(at('31.07.2031 00:00', 'America/New_York')).toBe('2031-07-31T04:00:00');
    expect(at('03/04/2031', 'UTC', 'day-first')).toBe('2031-04-03T00:00:00');
    expect(at('03/04/2031', 'UTC', 'month-first')).toBe('2031-03-04T00:00:00');
    // A day whose midnight the clocks skip begins an hour later.
    expect(at('2024-04-26', 'Africa/Cairo')).toBe('2024-04-25T22:00:00');
  });

  it('tell their order where one of them can be read in one way only', () => {
    const order = (...texts: string[]) => orderIn(texts.map(readDate));
    expect(order('03/04/2031', '31/01/2031')).toBe('day-first');
    expect(order('03/04/2031', '01/31/2031')).toBe('month-first');
    expect(order('31/01/2031', '01/31/2031')).toBeUndefined();
    expect(order('03/04/2031')).toBeUndefined();
    expect(isAmbiguous(readDate('03/04/2031'))).toBe(true);
    expect(isAmbiguous(readDate('04/04/2031'))).toBe(false);
    expect(isAmbiguous(readDate('03.04.2031'))).toBe(false);
  });

  it('are read back in every form, whatever the day', () => {
    const days = fc.date({
      min: new Date('2001-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-');
        const expected = `${iso}T00:00:00`;
        const word = day.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' });
        for (const text of [iso, `${date}.${month}.${year}`, `${date} ${word} ${year}`]) {
          expect(at(text)).toBe(expected);
        }
        expect(at(`${date}/${month}/${year}`, 'UTC', 'day-first')).toBe(expected);
        expect(at(`${month}/${date}/${year}`, 'UTC', 'month-first')).toBe(expected);
      }),
    );
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void at(text, 'Europe/Berlin')));
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789/-.: TZ+') });
    fc.assert(fc.property(digits, (text) => void at(text, 'Europe/Berlin', 'day-first')));
  });
});
