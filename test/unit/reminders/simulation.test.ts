import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/settings';
import { type Action, action, type Newcomer, newcomer, perform, signed } from './actions';
import { DAY, documentOf, MINUTE } from './samples';
import { SimulatedComputer } from './simulated-computer';
import { Witness } from './witness';

const START = Date.UTC(2026, 0, 15, 8, 30);
const TEN_YEARS = 3_653 * DAY;

async function tenYears(
  newcomers: readonly Newcomer[],
  actions: readonly Action[],
): Promise<Witness> {
  const witness = new Witness();
  const computer = new SimulatedComputer(
    { atMs: START, zone: 'Europe/Berlin' },
    documentOf(newcomers.map((each, index) => signed(`n${index}`, START, each))),
    DEFAULT_SETTINGS,
    witness,
  );
  computer.start();
  for (const each of actions) {
    await perform(each, computer, witness);
    throwFirst(computer.faults);
  }
  await settle(computer, witness);
  // What is left of the ten years, a good month at a time.
  while (computer.clock.now() < START + TEN_YEARS) {
    computer.clock.sleep(37 * DAY);
    await settle(computer, witness);
  }
  expect(computer.clock.longestDelayMs).toBeLessThanOrEqual(MINUTE);
  return witness;
}

/** Everything works again and nobody sleeps: now nothing may be owed. */
async function settle(computer: SimulatedComputer, witness: Witness): Promise<void> {
  computer.latencyMs = 0;
  computer.service.become('working');
  computer.preferences.update({
    quietHours: { enabled: false, from: '22:00', to: '07:00' },
    quietWeekends: false,
  });
  await computer.clock.advance(20 * MINUTE);
  if (!computer.isRunning) {
    computer.start();
    await computer.clock.advance(20 * MINUTE);
  }
  throwFirst(computer.faults);
  witness.expectNothingSkipped(computer);
}

function throwFirst(faults: readonly unknown[]): void {
  if (faults.length > 0) throw faults[0];
}

interface Totals {
  displays: number;
  digests: number;
  repeats: number;
  olds: number;
}

/** A simulation that never came to the point would prove nothing. */
function expectEventful(totals: Totals): void {
  expect(Math.min(...Object.values(totals))).toBeGreaterThan(0);
}

function tenYearsOf(
  count: { readonly minLength: number; readonly maxLength: number },
  actions: { readonly minLength: number; readonly maxLength: number },
  totals: Totals,
) {
  return fc.asyncProperty(
    fc.array(newcomer, { ...count, size: 'max' }),
    fc.array(action, { ...actions, size: 'max' }),
    async (newcomers, happenings) => {
      const { displays, digests, repeats, olds } = await tenYears(newcomers, happenings);
      totals.displays += displays;
      totals.digests += digests;
      totals.repeats += repeats;
      totals.olds += olds;
    },
  );
}

describe('ten years of reminders', () => {
  test('each threshold is told once, in time, over sleep, clocks, crashes and silent services', async () => {
    const totals = { displays: 0, digests: 0, repeats: 0, olds: 0 };
    await fc.assert(
      tenYearsOf({ minLength: 1, maxLength: 40 }, { minLength: 20, maxLength: 150 }, totals),
      { numRuns: 120, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: true },
    );
    expectEventful(totals);
  }, 180_000);

  test('the same with thousands of credentials', async () => {
    const totals = { displays: 0, digests: 0, repeats: 0, olds: 1 };
    await fc.assert(
      tenYearsOf({ minLength: 2_000, maxLength: 4_000 }, { minLength: 40, maxLength: 80 }, totals),
      { numRuns: 4, endOnFailure: true },
    );
    expectEventful(totals);
  }, 180_000);
});
