import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../src/renderer/failure/fault-of';
import { dateForm } from '../../../src/renderer/time/date-form';
import { fullMoment, localMoment } from '../../../src/renderer/time/moments';

const AT = Date.UTC(2030, 0, 20, 14, 30);

function written(language: string, system: string | undefined): string {
  return localMoment(AT, { ...dateForm(language, system), zone: 'UTC' }).replace(/\u202f/g, ' ');
}

describe('dates in the system’s form, in the language of the window', () => {
  it.each([
    ['en', 'en-US', 'Jan 20, 2030, 2:30 PM'],
    ['en', 'en-GB', '20 Jan 2030, 14:30'],
    ['en', 'de-DE', '20 Jan 2030, 14:30'],
    // English has no form of its own for France: day first, and its clock.
    ['en', 'fr-FR', '20 Jan 2030, 14:30'],
    ['en', 'hi-IN', '20 Jan 2030, 2:30 pm'],
    ['de', 'de-AT', '20.01.2030, 14:30'],
    ['de', 'en-US', '20.01.2030, 02:30 PM'],
  ])('%s on a system of %s: %s', (language, system, text) => {
    expect(written(language, system)).toBe(text);
  });

  it('follows the runtime where the system names none', () => {
    expect(dateForm('en', undefined)).toEqual({});
  });

  it('names the zone in full', () => {
    const text = fullMoment(AT, { ...dateForm('en', 'de-DE'), zone: 'Europe/Berlin' });
    expect(text).toContain('Sunday');
    expect(text).toContain('15:30:00');
    expect(text).toContain('Central European Standard Time');
  });
});

describe('what is told of an error', () => {
  it('is its class and positions, never its message', () => {
    const error = new RangeError(
      'secret at f (app://tokentray/assets/secret.js:1:1)\n    at x (s.js:9:9)',
    );
    error.stack = `${error.name}: ${error.message}\n    at draw (app://tokentray/assets/list-page.js:12:34)\n    at app://tokentray/assets/main.js:5:6`;
    expect(faultOf(error)).toEqual({
      error: 'RangeError',
      frames: ['list-page.js:12:34', 'main.js:5:6'],
    });
    expect(faultOf('a text that somebody typed')).toEqual({ error: 'string', frames: [] });
    expect(faultOf(undefined)).toEqual({ error: 'undefined', frames: [] });
  });
});
