import { LONG, recordFault } from '../../support/fault-record';
import { expect, test } from '../desktop-test';
import type { ChangeName } from './changes';
import { Kills } from './kills';

/** Every change, and so every way of writing. */
const NAMES: readonly ChangeName[] = [
  'sign',
  'renew',
  'edit',
  'editService',
  'addService',
  'remove',
  'removeService',
];
/**
 * All steps in a long run; in a usual one every sixth or seventh, in turn so that it does not keep
 * time with the ten steps of a saving, and each time others.
 */
function stride(turn: number): number {
  return LONG ? 1 : 6 + (turn % 2);
}

test('the app killed outright at the steps it takes on disk loses nothing', async ({ desktop }) => {
  test.setTimeout(LONG ? 1_800_000 : 300_000);
  const kills = await Kills.begin(desktop);
  try {
    const first = LONG ? 1 : 1 + (Math.floor(Date.now() / 1000) % 6);
    for (const name of NAMES) {
      let nth = first;
      while (await kills.atStep(name, 'files', nth)) nth += stride(kills.count);
    }
  } finally {
    kills.end();
    recordFault({
      layer: 'app',
      fault: 'kill -9 at a step on disk',
      cases: kills.count,
      lost: kills.ledger.lost,
      found: kills.ledger.found,
      happened: `as reported after each start; ${kills.midway} of them midway, at ${kills.steps.size} different steps`,
    });
  }
  expect(kills.midway).toBeGreaterThan(10);
});
