import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentOfPortal } from '../../../src/main/platform/system/portal-accent';
import { dateLocale, posixLocale } from '../../../src/shared/domain/locale';
import { ZOOM_STEPS, zoomed } from '../../../src/shared/domain/zoom';

describe('the locale of dates', () => {
  it.each([
    ['de_DE.UTF-8', 'de-DE'],
    ['de_DE@euro', 'de-DE'],
    ['en_US', 'en-US'],
    ['sr_RS.UTF-8@latin', 'sr-Latn-RS'],
    ['pt', 'pt'],
    ['es_419.UTF-8', 'es-419'],
    ['C', undefined],
    ['C.UTF-8', undefined],
    ['POSIX', undefined],
    ['', undefined],
    ['../../etc/passwd', undefined],
  ])('of %s is %s', (name, tag) => expect(posixLocale(name)).toBe(tag));

  it('is that of LC_ALL before LC_TIME before LANG', () => {
    const LANG = 'en_US.UTF-8';
    expect(dateLocale({ LANG })).toBe('en-US');
    expect(dateLocale({ LANG, LC_TIME: 'de_DE.UTF-8' })).toBe('de-DE');
    expect(dateLocale({ LANG, LC_TIME: 'de_DE.UTF-8', LC_ALL: 'fr_FR.UTF-8' })).toBe('fr-FR');
    expect(dateLocale({ LANG, LC_TIME: 'C', LC_ALL: '' })).toBeUndefined();
    expect(dateLocale({})).toBeUndefined();
  });

  it('never throws, whatever the environment holds', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const tag = posixLocale(name);
        if (tag !== undefined) new Intl.DateTimeFormat(tag).format(0);
      }),
    );
  });
});

describe('the accent of the portal', () => {
  it('is read from three numbers', () => {
    expect(accentOfPortal([0.2, 0.5, 1])).toBe('#3380ff');
    expect(accentOfPortal([0, 0, 0])).toBe('#000000');
  });
  it.each([
    [[-1, -1, -1]],
    [[0.1, 2, 0]],
    [[0.1, 0.2]],
    ['blue'],
    [undefined],
    [[Number.NaN, 0, 0]],
  ])('is none for %j', (value) => expect(accentOfPortal(value)).toBeUndefined());
});

describe('zoom', () => {
  it('goes step by step to its ends and back to 100', () => {
    let percent = 100;
    const seen = [percent];
    for (let i = 0; i < 8; i += 1) {
      percent = zoomed(percent, 'in');
      seen.push(percent);
    }
    expect(seen).toEqual([100, 110, 125, 150, 175, 200, 200, 200, 200]);
    for (let i = 0; i < 20; i += 1) percent = zoomed(percent, 'out');
    expect(percent).toBe(ZOOM_STEPS[0]);
    expect(zoomed(percent, 'reset')).toBe(100);
    expect(zoomed(140, 'in')).toBe(150);
    expect(zoomed(140, 'out')).toBe(125);
  });
});
