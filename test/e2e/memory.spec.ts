import { TokenTrayApp } from '../support/app';
import { plant } from './bridge';
import { expect, test } from './desktop-test';
import { SERVICE } from './window-actions';

const MIB = 1_048_576;

/** What each listener, page or handler that stays would be counted in. */
function leftBehind(app: TokenTrayApp): Promise<Record<string, number>> {
  return app.electron.evaluate(
    ({
      app: electron,
      BrowserWindow,
      ipcMain,
      nativeTheme,
      powerMonitor,
      session,
      webContents,
    }) => {
      const counts: Record<string, number> = {
        windows: BrowserWindow.getAllWindows().length,
        contents: webContents.getAllWebContents().length,
        timers: process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length,
      };
      const emitters = {
        electron,
        ipcMain,
        nativeTheme,
        powerMonitor,
        process,
        session: session.defaultSession,
      };
      for (const [name, emitter] of Object.entries(emitters)) {
        const { eventNames, listenerCount } = Object.getPrototypeOf(emitter);
        for (const event of eventNames.call(emitter)) {
          counts[`${name} ${String(event)}`] = listenerCount.call(emitter, event);
        }
      }
      return counts;
    },
  );
}

/** Bytes that the youngest objects of the main process have room in; V8 widens it by itself only. */
function roomForNew(app: TokenTrayApp): Promise<number> {
  return app.electron.evaluate(() => {
    const spaces = process.getBuiltinModule('node:v8').getHeapSpaceStatistics();
    return spaces.find((each) => each.space_name === 'new_space')?.physical_space_size ?? 0;
  });
}

async function openAndClose(app: TokenTrayApp): Promise<void> {
  const page = await app.window();
  await page.getByText('Token 1').first().waitFor();
  await Promise.all([page.waitForEvent('close'), page.evaluate(() => window.close())]);
}

test('windows that were closed leave nothing behind, and what they took is given back', async ({
  desktop,
}) => {
  const app = await TokenTrayApp.launch(desktop);
  const page = await app.window();
  await plant(
    page,
    SERVICE,
    Array.from({ length: 20 }, (_, at) => ({ name: `Token ${at + 1}`, expiry: `${at + 100}d` })),
  );
  await Promise.all([page.waitForEvent('close'), page.evaluate(() => window.close())]);
  await openAndClose(app);
  await expect.poll(() => roomForNew(app), { timeout: 15_000 }).toBeLessThan(MIB);
  const before = await leftBehind(app);
  expect(before).toMatchObject({ windows: 0, contents: 0 });

  for (let time = 0; time < 10; time += 1) await openAndClose(app);
  // So that the last expectation can fail.
  expect(await roomForNew(app)).toBeGreaterThan(MIB);
  await expect.poll(() => roomForNew(app), { timeout: 15_000 }).toBeLessThan(MIB);
  expect(await leftBehind(app)).toEqual(before);
});
