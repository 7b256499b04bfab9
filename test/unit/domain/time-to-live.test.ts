import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDuration,
  formatTimeToLive,
  parseTimeToLive,
} from '../../../src/shared/domain/time-to-live';
import { problemOf, takenValue } from './refused';

describe('parseTimeToLive', () => {
  it.each([
    ['7d', 604_800],
    ['1M', 2_592_000],
    ['1m', 60],
    ['1y', 31_536_000],
    ['1w', 604_800],
    ['90m', 5_400],
    ['1.5h', 5_400],
    ['1.1h', 3_960],
    ['0.1m', 6],
    ['90', 90],
    ['1.50h', 5_400],
    ['010d', 864_000],
    [' 10d\n', 864_000],
    ['10 d', 864_000],
    ['100y', 3_153_600_000],
  ])('reads %j as %d seconds', (text, seconds) => {
    expect(takenValue(parseTimeToLive(text))).toBe(seconds);
  });

  const refusals: readonly (readonly [string, string, RegExp])[] = [
    ['', 'ttl-empty', /^Type a time to live/],
    ['500ms', 'ttl-milliseconds', /“500ms” is in milliseconds.*smallest unit is s/],
    ['0', 'ttl-zero', /“0” would end at once/],
    ['7x', 'ttl-unknown-unit', /“x” is not a unit: the units are s, m \(minutes\).*M \(months/],
    ['-1d', 'ttl-negative', /“-1d” lies in the past/],
    ['1h 30', 'ttl-several-parts', /“1h 30” has more than one part.*90m or 1\.5h/],
    ['999999y', 'ttl-too-long', /“999999y” is longer than 100 years/],
    ['0.3333h', 'ttl-not-whole-seconds', /“0\.3333h” is not a whole number of seconds/],
    ['1,5h', 'ttl-comma', /“1,5h” has a comma.*1\.5h/],
    ['h', 'ttl-no-number', /“h” does not start with a number/],
  ];

  it.each(refusals)('refuses %j (%s)', (text, code, sentence) => {
    const problem = problemOf(parseTimeToLive(text));
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(sentence);
  });

  it('refuses thousands of digits before it reads them', () => {
    const problem = problemOf(parseTimeToLive(`${'9'.repeat(10_000)}d`));
    expect(problem.code).toBe('ttl-too-many-characters');
    expect(problem.message).toMatch(/^A time to live is short/);
  });

  it('has a sentence of its own for each refusal', () => {
    const sentences = refusals.map(([text]) => problemOf(parseTimeToLive(text)).message);
    expect(new Set(sentences).size).toBe(refusals.length);
  });

  it.each([
    ['0.0d', 'ttl-zero'],
    ['0.5s', 'ttl-not-whole-seconds'],
    ['100.001y', 'ttl-too-long'],
    ['1h30m', 'ttl-several-parts'],
    ['1e3d', 'ttl-several-parts'],
    ['0x10', 'ttl-several-parts'],
    ['10d;', 'ttl-unknown-unit'],
    ['10.', 'ttl-unknown-unit'],
    ['.5h', 'ttl-no-number'],
    ['−1d', 'ttl-negative'],
    ['١٠d', 'ttl-no-number'],
    ['Infinity', 'ttl-no-number'],
  ])('refuses %j (%s)', (text, code) => {
    expect(problemOf(parseTimeToLive(text)).code).toBe(code);
  });

  it('offers the other case of a unit, for m and M differ', () => {
    expect(problemOf(parseTimeToLive('7D')).message).toMatch(/Did you mean d\?$/);
    expect(problemOf(parseTimeToLive('7W')).message).toMatch(/Did you mean w\?$/);
    expect(problemOf(parseTimeToLive('7x')).message).not.toMatch(/Did you mean/);
  });

  it('does not repeat a key that was pasted into the field', () => {
    const key = `7${'Kx/+'.repeat(21)}==`;
    expect(problemOf(parseTimeToLive(key)).message).not.toContain('Kx/+');
  });

  it('reads decimals exactly: hundredths of an hour are 36 seconds each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (hundredths) => {
        const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}h`;
        expect(parseTimeToLive(text)).toEqual({ ok: true, value: hundredths * 36 });
      }),
    );
  });

  it('gives a sentence or a whole positive number for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const result = parseTimeToLive(text);
        if (result.ok) expect(Number.isSafeInteger(result.value) && result.value > 0).toBe(true);
        else expect(result.problem.message).toMatch(/\.$|\?$/);
      }),
    );
  });
});

describe('formatTimeToLive', () => {
  it.each([
    [864_000, '10d'],
    [604_800, '7d'],
    [2_592_000, '30d'],
    [31_536_000, '1y'],
    [5_400, '90m'],
    [43_200, '12h'],
    [90, '90s'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(formatTimeToLive(seconds)).toBe(text);
  });

  it('comes back from parseTimeToLive', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_153_600_000 }), (seconds) => {
        expect(parseTimeToLive(formatTimeToLive(seconds))).toEqual({ ok: true, value: seconds });
      }),
    );
  });
});

describe('formatDuration', () => {
  it.each([
    [864_000, '10 days'],
    [5_400, '1 hour 30 minutes'],
    [86_400 + 59, '1 day'],
    [2 * 86_400 + 3_600, '2 days 1 hour'],
    [61, '1 minute 1 second'],
    [59.9, '59 seconds'],
    [0.5, 'less than a second'],
    [0, 'less than a second'],
    [-7_200, '2 hours'],
    [31_536_000 * 2 + 86_400 * 3, '2 years 3 days'],
  ])('says %d seconds as %j', (seconds, words) => {
    expect(formatDuration(seconds)).toBe(words);
  });
});
