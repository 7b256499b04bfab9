import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarText } from '../../../src/main/services/calendar/calendar-text';
import type { CalendarEntry } from '../../../src/shared/domain/calendar/calendar-entries';

const ENTRY: CalendarEntry = {
  uid: '0b8f1c9e-5a0f-4a55-9a8e-111111111111@tokentray',
  credentialId: '0b8f1c9e-5a0f-4a55-9a8e-111111111111',
  endsAt: '2027-03-01T12:30:15.000Z',
  summary: 'orders-api (production) ends',
  link: 'tokentray://credential/0b8f1c9e-5a0f-4a55-9a8e-111111111111',
  changedAt: '2026-11-22T08:00:00.000Z',
  alarmsSeconds: [30 * 86_400, 86_400, 0],
};

/** What another program (ical.js) reads in it. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      endsAt: event.startDate.toJSDate().toISOString(),
      zone: event.startDate.zone.tzid,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => alarm.getFirstPropertyValue('trigger'))
        .map((trigger) =>
          trigger instanceof ICAL.Duration ? 0 - trigger.toSeconds() : Number.NaN,
        ),
    };
  });
}

describe('a calendar', () => {
  it('is read by another program as it was meant', async () => {
    expect(readBack(await calendarText([ENTRY]))).toEqual([
      {
        uid: ENTRY.uid,
        summary: ENTRY.summary,
        endsAt: ENTRY.endsAt,
        zone: 'UTC',
        stamp: '2026-11-22T08:00:00Z',
        alarms: [30 * 86_400, 86_400, 0],
      },
    ]);
  });

  it('has the lines that RFC 5545 demands, by CRLF and at most 75 octets', async () => {
    const text = await calendarText([{ ...ENTRY, summary: 'ü\u{1f511}'.repeat(60) }]);
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toContain('VERSION:2.0');
    expect(lines.filter((line) => line.startsWith('PRODID:'))).toHaveLength(1);
    expect(lines.filter((line) => line === 'BEGIN:VALARM')).toHaveLength(3);
    expect(lines.filter((line) => line === 'ACTION:DISPLAY')).toHaveLength(3);
  });

  it('is the same text for the same entries', async () => {
    expect(await calendarText([ENTRY])).toBe(await calendarText([{ ...ENTRY }]));
  });

  it('gives back any name, and none becomes a line of its own', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 120 }),
          fc.constantFrom('a\r\nBEGIN:VEVENT', 'semi;colon,comma\\n', 'END:VCALENDAR', '"q"'),
        ),
        async (name) => {
          // A name has no control characters and no spaces around it.
          const clean = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').trim();
          fc.pre(clean !== '');
          const events = readBack(await calendarText([{ ...ENTRY, summary: clean }]));
          expect(events.map(({ summary }) => summary)).toEqual([clean]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('without entries is one all the same', async () => {
    expect(readBack(await calendarText([]))).toEqual([]);
  });
});
