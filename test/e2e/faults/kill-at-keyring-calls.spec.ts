import { recordFault } from '../../support/fault-record';
import { expect, test } from '../desktop-test';
import type { ChangeName } from './changes';
import { Kills } from './kills';

/** Those that store, replace or delete a secret. */
const NAMES: readonly ChangeName[] = [
  'sign',
  'renew',
  'editService',
  'addService',
  'remove',
  'removeService',
];

test('the app killed outright at each call of the keyring loses nothing', async ({ desktop }) => {
  test.setTimeout(300_000);
  const kills = await Kills.begin(desktop);
  try {
    for (const name of NAMES) {
      for (let nth = 1; await kills.atStep(name, 'keyring', nth); nth += 1);
    }
  } finally {
    kills.end();
    recordFault({
      layer: 'app',
      fault: 'kill -9 at a call of the keyring',
      cases: kills.count,
      lost: kills.ledger.lost,
      found: kills.ledger.found,
      happened: `as reported after each start; at ${[...kills.steps.keys()].sort().join(', ')}`,
    });
  }
  expect([...kills.steps.keys()]).toEqual(expect.arrayContaining(['CreateItem', 'Delete']));
});
