import type { TokenTrayApp } from '../support/app';

/** Sets the app's clock ahead by so many seconds, without a word: as when it runs on. */
export async function setAhead(app: TokenTrayApp, seconds: number): Promise<void> {
  await app.electron.evaluate((_electron, ms) => {
    const before = Date.now;
    Date.now = () => before() + ms;
  }, seconds * 1000);
}

/** The computer sleeps for so many seconds and wakes up. */
export async function sleep(app: TokenTrayApp, seconds: number): Promise<void> {
  await setAhead(app, seconds);
  await wake(app);
}

/** The system says that it woke up. */
export async function wake(app: TokenTrayApp): Promise<void> {
  await app.electron.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('resume');
  });
}
