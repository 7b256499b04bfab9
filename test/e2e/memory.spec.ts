import { TokenTrayApp } from '../support/app';
import { plant } from './bridge';
import { expect, test } from './desktop-test';
import { SERVICE } from './window-actions';

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
      const emitters: Record<string, NodeJS.EventEmitter> = {
        electron,
        ipcMain,
        nativeTheme,
        powerMonitor,
        process,
        session: session.defaultSession,
      };
      for (const [name, emitter] of Object.entries(emitters)) {
        for (const event of emitter.eventNames()) {
          counts[`${name} ${String(event)}`] = emitter.listenerCount(event);
        }
      }
      return counts;
    },
  );
}

/** Counts from now on the full collections; V8 makes none by itself while nothing happens. */
async function countCollections(app: TokenTrayApp): Promise<() => Promise<number>> {
  await app.electron.evaluate(() => {
    const { constants, PerformanceObserver } = process.getBuiltinModule('node:perf_hooks');
    const counted = { collections: 0 };
    Object.assign(globalThis, { counted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { kind } = Object(Reflect.get(entry, 'detail'));
        if (kind === constants.NODE_PERFORMANCE_GC_MAJOR) counted.collections += 1;
      }
    }).observe({ entryTypes: ['gc'] });
  });
  return () => app.electron.evaluate((): number => Reflect.get(globalThis, 'counted').collections);
}

async function openAndClose(app: TokenTrayApp): Promise<void> {
  const page = await app.window();
  await page.getByText('Token 1').first().waitFor();
  await Promise.all([page.waitForEvent('close'), page.evaluate('window.close()')]);
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
  await Promise.all([page.waitForEvent('close'), page.evaluate('window.close()')]);
  await openAndClose(app);
  const collections = await countCollections(app);
  await expect.poll(collections, { timeout: 15_000 }).toBeGreaterThan(0);
  const before = await leftBehind(app);
  expect(before).toMatchObject({ windows: 0, contents: 0 });

  for (let time = 0; time < 10; time += 1) await openAndClose(app);
  const collected = await collections();
  await expect.poll(collections, { timeout: 15_000 }).toBeGreaterThan(collected);
  expect(await leftBehind(app)).toEqual(before);
});
