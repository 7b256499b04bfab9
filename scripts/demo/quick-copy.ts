import type { Page } from '@playwright/test';
import { TokenTrayApp } from '../../test/support/app';
import type { DesktopSession } from '../../test/support/desktop-session';

/**
 * Opens the box for quick copy as a key of the desktop does, by a second start, and types `letters`;
 * it is closed again once `picture` was taken.
 */
export async function showQuickCopy(
  app: TokenTrayApp,
  session: DesktopSession,
  letters: string,
  picture: (box: Page) => Promise<void>,
): Promise<void> {
  const opened = app.electron.waitForEvent('window');
  const second = await TokenTrayApp.spawn(session, { args: ['--quick-copy'] });
  const box = await opened;
  await second.waitForExit();
  await box.getByRole('combobox', { name: 'Find a credential' }).fill(letters);
  await box.getByRole('option').first().waitFor();
  await picture(box);
  await box.close();
}
