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
/** Every so many-th step in a usual run, each time others; all of them in a long one. */
const STRIDE = LONG ? 1 : 5;

test('the app killed outright at the steps it takes on disk loses nothing', async ({ desktop }) => {
  test.setTimeout(LONG ? 1_800_000 : 300_000);
  const kills = await Kills.begin(desktop);
  try {
    const first = 1 + (Math.floor(Date.now() / 1000) % STRIDE);
    for (const name of NAMES) {
      for (let nth = first; await kills.atStep(name, 'files', nth); nth += STRIDE);
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
