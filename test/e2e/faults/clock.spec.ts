import type { TokenTrayApp } from '../../support/app';
import { recordFault } from '../../support/fault-record';
import { wake } from '../app-clock';
import { ask, must } from '../bridge';
import { expect, test } from '../desktop-test';
import { CHANGES, provide } from './changes';
import { holdingsOf } from './holdings';
import { Ledger } from './ledger';

const DAY_MS = 86_400_000;
const JUMPS: readonly [string, number | 'epoch'][] = [
  ['a day ahead', DAY_MS],
  ['a day back', -DAY_MS],
  ['ten years ahead', 3_653 * DAY_MS],
  ['ten years back', -3_653 * DAY_MS],
  ['to 1970', 'epoch'],
];

/** Sets the main process's clock off by so much from what it is, and says that it woke up. */
async function jump(app: TokenTrayApp, by: number | 'epoch'): Promise<void> {
  await app.electron.evaluate((_electron, given) => {
    const holder = globalThis as { realNow?: () => number };
    holder.realNow ??= Date.now;
    const real = holder.realNow;
    const offset = given === 'epoch' ? 1_000 - real() : given;
    Date.now = () => real() + offset;
  }, by);
  await wake(app);
}

test('a clock that jumps while reminders and renewals run loses nothing', async ({
  desktop,
  app,
}) => {
  test.setTimeout(120_000);
  const page = await app.window();
  const ledger = new Ledger();
  await provide(page, ledger);
  const [, renewing = ''] = ledger.ids('credential');
  const [sourceId] = ledger.ids('source');
  const name = 'Renews by itself';
  const edit = { name, favourite: false, leadTimes: '7d, 1d', autoRenew: '10d' };
  ledger.changing(renewing, { name });
  await must(page, 'editCredential', renewing, edit);
  ledger.changed(renewing, { name });
  await must(page, 'createApimToken', {
    name: 'Short',
    sourceId,
    keyRole: 'primary',
    format: 'sas',
    expiry: '3h',
  });
  ledger.coming.add('Short');
  ledger.compare(desktop, await holdingsOf(desktop));

  for (const [what, by] of JUMPS) {
    for (const offset of [by, 0] as const) {
      await test.step(offset === 0 ? 'and right again' : what, async () => {
        // It may renew itself, to an end that it reckons by the clock it has.
        ledger.loosen(renewing);
        await jump(app, offset);
        expect((await ask(page, 'getSnapshot')).ok).toBe(true);
        expect((await ask(page, 'editSettings', { theme: 'dark' })).ok).toBe(true);
        await must(page, 'copyCredential', ledger.ids('credential')[0], 'token');
        // A round of what goes by the clock.
        await wake(app);
        ledger.loosen(renewing);
        await settled(() => holdingsOf(desktop));
        ledger.compare(desktop, await holdingsOf(desktop));
      });
    }
  }
  await CHANGES.renew(page, ledger);
  await CHANGES.sign(page, ledger);
  ledger.loosen(renewing);
  ledger.compare(desktop, await holdingsOf(desktop));
  recordFault({
    layer: 'clock',
    fault: 'jump',
    cases: 2 * JUMPS.length,
    lost: ledger.lost,
    found: ledger.found,
    happened: 'each there and back; copies, reminds and renews on',
  });
});

/** Waits until two looks in a row show the same. */
async function settled(look: () => Promise<unknown>): Promise<void> {
  let former = '';
  await expect(async () => {
    const now = JSON.stringify(await look());
    const same = now === former;
    former = now;
    expect(same).toBe(true);
  }).toPass();
}
