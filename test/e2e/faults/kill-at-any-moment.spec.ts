import { LONG, recordFault } from '../../support/fault-record';
import { expect, test } from '../desktop-test';
import type { ChangeName } from './changes';
import { Kills } from './kills';

test('the app killed outright at any moment of a run of changes loses nothing', async ({
  desktop,
}) => {
  test.setTimeout(LONG ? 1_800_000 : 300_000);
  const kills = await Kills.begin(desktop);
  const times = LONG ? 200 : 14;
  try {
    for (let turn = 0; turn < times; turn += 1) {
      const names: ChangeName[] = ['sign', 'renew', 'edit', 'editService', 'remove'];
      await kills.after(10 + ((turn * 97) % 400), [...names.slice(turn % 5), ...names]);
    }
  } finally {
    kills.end();
    recordFault({
      layer: 'app',
      fault: 'kill -9 at any moment',
      cases: kills.count,
      lost: kills.ledger.lost,
      found: kills.ledger.found,
      happened: `as reported after each start; ${kills.midway} of them midway`,
    });
  }
  expect(kills.count).toBe(times);
});
