import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  valuesOf,
  withSuggestion,
  withToggled,
  withValues,
} from '../../../src/shared/domain/search/edit-query';
import { parseQuery } from '../../../src/shared/domain/search/parse';
import { rankOf } from '../../../src/shared/domain/search/rank';
import { joinedLines } from '../../../src/shared/domain/search/subject';
import { DAY, finds, NOW } from './subjects';

/** What people type: pieces of the syntax, rightly and wrongly put together. */
const piece = fc.constantFrom(
  ...['-', '"', ':', ',', ' ', '<', '>', '=', 'kind', 'tag', 'expires', 'is', 'env', 'expired'],
  ...['7d', '2026-12-31', 'never', 'deploy', 'team 1', 'ops', 'nightly', 'ü', '/', '\n', '“', 'x'],
);
const typed = fc.oneof(
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
);
const closed = typed.filter((text) => (text.match(/["“”„]/gu)?.length ?? 0) % 2 === 0);
const words = fc
  .array(fc.stringMatching(/^[a-zA-Zà-öØ-Þ0-9_.-]{1,8}$/), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '));
const moment = fc.integer({ min: NOW - 400 * DAY, max: NOW + 400 * DAY });

describe('a query', () => {
  it('is read whatever is typed, and every problem is a sentence about a part of it', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const query = parseQuery(text);
        finds(text);
        for (const { start, end, message, suggestions } of query.problems) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
          expect(message).toMatch(/[.?]$/);
          for (const suggestion of suggestions) {
            const mended = withSuggestion(text, { start, end }, suggestion);
            expect(mended.startsWith(text.slice(0, start))).toBe(true);
            expect(mended.endsWith(text.slice(end))).toBe(true);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('of two queries finds what both find', () => {
    fc.assert(
      fc.property(closed, closed, moment, (one, two, endsMs) => {
        const both = finds(`${one} ${two}`, { endsMs });
        expect(both).toBe(finds(one, { endsMs }) && finds(two, { endsMs }));
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds every credential by its name, by its exact name, and not by the opposite', () => {
    fc.assert(
      fc.property(words, (name) => {
        for (const query of [name, `"${name}"`, `name:"${name}"`]) {
          // A name that begins with a minus is found in quotes.
          if (/(^|\s)-/.test(name) && query === name) continue;
          expect([query, finds(query, { name })]).toEqual([query, true]);
        }
        expect(finds(`-name:"${name}"`, { name })).toBe(false);
        expect(finds(`name:"${name}"`, { name: `${name}x` })).toBe(false);
        expect(rankOf(joinedLines([name]), parseQuery(`"${name}"`))).toBe(0);
      }),
    );
  });

  it('finds no more when a letter is added to a word', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('a', 'e', 'o', '1'), (text, letter) => {
        const word = text.split(' ')[0] ?? '';
        if (finds(`"${word}${letter}"`)) expect(finds(`"${word}"`)).toBe(true);
        if (finds(`tag:${word}${letter}`)) expect(finds(`tag:${word}`)).toBe(true);
      }),
    );
  });

  it('puts every credential in exactly one state', () => {
    fc.assert(
      fc.property(moment, fc.option(moment), (soonMs, end) => {
        const dates = { soonMs, endsMs: end === null ? undefined : Math.max(end, soonMs) };
        const states = ['is:fine', 'is:soon', 'is:expired'].filter((each) => finds(each, dates));
        expect(states).toHaveLength(1);
        expect(finds('is:fine,soon,expired', dates)).toBe(true);
      }),
    );
  });

  it('compares ends as numbers do', () => {
    const span = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(moment, span, (endsMs, days) => {
        const at = NOW + days * DAY;
        expect(finds(`expires:<${days}d`, { endsMs })).toBe(endsMs < at);
        expect(finds(`expires:<=${days}d`, { endsMs })).toBe(endsMs <= at);
        expect(finds(`expires:>${days}d`, { endsMs })).toBe(endsMs > at);
        expect(finds(`expires:>=${days}d`, { endsMs })).toBe(endsMs >= at);
        const day = new Date(endsMs).toISOString().slice(0, 10);
        expect(finds(`expires:${day}`, { endsMs })).toBe(true);
        expect(finds(`expires:<${day}`, { endsMs })).toBe(false);
        expect(finds(`-expires:>=${day}`, { endsMs })).toBe(false);
      }),
    );
  });
});

describe('a query that is changed by a click', () => {
  const tags = fc.uniqueArray(words, { selector: (tag) => tag.toLowerCase(), maxLength: 4 });

  it('asks for exactly what was chosen, and for the rest as before', () => {
    fc.assert(
      fc.property(closed, tags, (text, values) => {
        const after = withValues(text, 'tag', values, true);
        expect(valuesOf(after, 'tag')).toEqual(values.map((value) => value.toLowerCase()));
        const rest = (query: string) =>
          parseQuery(query).conditions.filter(
            (each) => each.negated || each.type !== 'field' || each.field !== 'tag',
          );
        expect(rest(after)).toEqual(rest(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('comes back by a second click', () => {
    fc.assert(
      fc.property(tags, words, (values, value) => {
        const before = withValues('deploy', 'env', values);
        const once = withToggled(before, 'env', value);
        const twice = withToggled(once, 'env', value);
        expect(valuesOf(once, 'env').includes(value.toLowerCase())).toBe(
          !valuesOf(before, 'env').includes(value.toLowerCase()),
        );
        expect([...valuesOf(twice, 'env')].sort()).toEqual([...valuesOf(before, 'env')].sort());
      }),
    );
  });

  it('keeps what was typed around it', () => {
    expect(withToggled('deploy  tag:a "x y" -tag:b', 'tag', 'team 1', true)).toBe(
      'deploy "x y" -tag:b tag:"a","team 1"',
    );
    expect(withToggled('tag:a', 'tag', 'A')).toBe('');
    expect(withValues('is:soon kind:grafana', 'is', [])).toBe('kind:grafana');
  });
});
