import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pseudoCatalogue, pseudoText } from '../../../src/shared/texts/pseudo';
import { en } from './all-texts';

describe('texts for those who look for what cannot be translated', () => {
  it('are marked, accented and longer, and keep their slots', () => {
    expect(pseudoText('Copy')).toBe('⟦Cöpÿ~~⟧');
    expect(pseudoText('Delete {name}?')).toBe('⟦Délété {name}?~~~~~~⟧');
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(pseudoText(text).length).toBeGreaterThanOrEqual(text.length * 1.4);
      }),
    );
  });

  it('has the shape of the catalogue, functions too', () => {
    const pseudo = pseudoCatalogue(en);
    expect(Object.keys(pseudo)).toEqual(Object.keys(en));
    expect(pseudo.settings.themes.dark).toBe('⟦Dárk~~⟧');
    expect(pseudo.settings.clearChoice(30)).toBe('⟦30 séçöñds~~~~⟧');
  });
});

describe('the catalogue', () => {
  /** Every text that is no function, with where it stands. */
  function texts(value: unknown, path: string): [string, string][] {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, part]) => texts(part, `${path}.${name}`));
  }
  const all = texts(en, 'en');

  it('holds no blank at an end, no doubled one, no straight quotation mark around a word', () => {
    expect(all.length).toBeGreaterThan(700);
    const wrong = all.filter(
      // What is pasted has quotation marks of its own.
      ([path, text]) => !path.endsWith('.sample') && /^\s|\s$|\S {2}\S|"\w/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('has slots in braces only in whole words', () => {
    const wrong = all.filter(([, text]) => text.replace(/\{\w+\}/g, '').match(/[{}]/) !== null);
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});
