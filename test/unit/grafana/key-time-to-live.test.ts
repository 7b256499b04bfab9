import { describe, expect, it } from 'vitest';
import { keyExpiry, parseKeyTimeToLive } from '../../../src/shared/domain/grafana/key-time-to-live';
import { problemOf, takenValue } from '../domain/refused';

describe('time to live of a key', () => {
  it.each([
    ['7d', 604_800],
    ['1M', 2_592_000],
    ['1y', 31_536_000],
    ['90m', 5_400],
    ['1.5h', 5_400],
    ['90', 90],
    ['2w', 1_209_600],
  ])('%s is %d seconds', (text, seconds) => {
    expect(takenValue(parseKeyTimeToLive(text))).toEqual({ kind: 'seconds', seconds });
  });

  it.each(['', '  ', '\n'])('%j means never', (text) => {
    expect(takenValue(parseKeyTimeToLive(text))).toEqual({ kind: 'never' });
  });

  it('refuses what Grafana would read as something else, each with its own sentence', () => {
    const refused = ['500ms', '0', '7x', '-1d', '1h 30', '999999y', '1.0001s'].map((text) =>
      problemOf(parseKeyTimeToLive(text)),
    );
    expect(new Set(refused.map((each) => each.message)).size).toBe(refused.length);
    expect(new Set(refused.map((each) => each.code)).size).toBe(refused.length);
    expect(refused.every((each) => each.field === 'timeToLive')).toBe(true);
  });

  it('gives the resulting date, and none for a key without end', () => {
    const now = Date.UTC(2026, 0, 31, 12);
    expect(keyExpiry({ kind: 'seconds', seconds: 2_592_000 }, now)).toBe(
      '2026-03-02T12:00:00.0000000Z',
    );
    expect(keyExpiry({ kind: 'never' }, now)).toBeUndefined();
  });
});
