import { describe, expect, test } from 'vitest';
import type { LeadTimes } from '../../../src/shared/domain/model';
import { expiryState, shownState } from '../../../src/shared/domain/reminders/expiry-state';
import { credential, DAY, exact, HOUR, MINUTE, place } from './samples';

const MADE = Date.UTC(2026, 5, 1, 12);
const SETTINGS = { leadTimesSeconds: [30 * 86_400, 7 * 86_400, 86_400, 3_600, 0] };

function stateAt(lifeMs: number, leftMs: number, leadTimes?: LeadTimes) {
  const token = credential('a', MADE, MADE + lifeMs, leadTimes === undefined ? {} : { leadTimes });
  return expiryState(token, SETTINGS, MADE + lifeMs - leftMs);
}

describe('the state of a credential', () => {
  test.each([
    [365 * DAY, 7 * DAY, undefined],
    [10 * DAY, 7 * DAY, undefined],
    [5 * DAY, DAY, undefined],
    [12 * HOUR, HOUR, undefined],
    // No lead time applies: the last tenth of its life, at most seven days.
    [HOUR, 6 * MINUTE, undefined],
    [20 * DAY, 2 * DAY, 'off' as const],
    [365 * DAY, 7 * DAY, [] as number[]],
    [365 * DAY, 2 * HOUR, [20 * 86_400, 7_200, 60]],
    [365 * DAY, 7 * DAY, [20 * 86_400, 0]],
  ])('living %d ms, soon in its last %d ms', (lifeMs, soonMs, leadTimes) => {
    expect(stateAt(lifeMs, lifeMs, leadTimes)).toBe('fine');
    expect(stateAt(lifeMs, soonMs + 1, leadTimes)).toBe('fine');
    expect(stateAt(lifeMs, soonMs, leadTimes)).toBe('soon');
    expect(stateAt(lifeMs, 1, leadTimes)).toBe('soon');
    expect(stateAt(lifeMs, 0, leadTimes)).toBe('expired');
    expect(stateAt(lifeMs, -DAY, leadTimes)).toBe('expired');
  });

  test('is shown by the old end until the new one is in place, in the archive too', () => {
    const renewed = credential('a', MADE, MADE + 100 * DAY, {
      usages: [place('p', exact(MADE + 20 * DAY))],
    });
    const shown = (token: typeof renewed, leftMs: number) =>
      shownState(token, SETTINGS, MADE + 20 * DAY - leftMs);
    expect(shown(renewed, 7 * DAY + 1)).toBe('fine');
    expect(shown(renewed, 7 * DAY)).toBe('soon');
    expect(shown({ ...renewed, archived: true }, 0)).toBe('expired');
    expect(shown({ ...renewed, usages: [place('p')] }, 0)).toBe('fine');
    expect(shown({ ...renewed, usages: [place('p', exact(MADE + 101 * DAY))] }, 0)).toBe('fine');
  });

  test('one that had ended when it was made has expired', () => {
    expect(stateAt(-DAY, -1)).toBe('expired');
  });
});
