import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { TokenTrayApp, userData } from '../support/app';
import { type DesktopOptions, DesktopSession } from '../support/desktop-session';
import { filesBelow, type Haystack } from '../support/search-secrets';

export { expect } from '@playwright/test';

interface Fixtures {
  /** What the test's desktop has; set it with `test.use`. */
  readonly desktopOptions: DesktopOptions;
  /** A desktop of the test's own. */
  readonly desktop: DesktopSession;
  /** The app, started in it under Playwright, in the tray and without a window. */
  readonly app: TokenTrayApp;
}

function logFiles(desktop: DesktopSession): readonly Haystack[] {
  const folder = join(userData(desktop), 'logs');
  return existsSync(folder) ? filesBelow(folder) : [];
}

/** Playwright's `test` with a private desktop, stopped when the test ends however it ends. */
export const test = base.extend<Fixtures>({
  desktopOptions: [{}, { option: true }],
  desktop: async ({ desktopOptions }, use, info) => {
    const desktop = await DesktopSession.start(desktopOptions);
    try {
      await use(desktop);
    } finally {
      if (info.status !== info.expectedStatus) {
        for (const [name, output] of desktop.outputs) {
          await info.attach(name, { body: output(), contentType: 'text/plain' });
        }
        for (const { where, content } of logFiles(desktop)) {
          await info.attach(where, { body: content, contentType: 'text/plain' });
        }
      }
      await desktop.stop();
    }
  },
  app: async ({ desktop }, use) => {
    await use(await TokenTrayApp.launch(desktop));
  },
});
