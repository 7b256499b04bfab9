import { TokenTrayApp } from '../support/app';
import { plant } from './bridge';
import { expect, test } from './desktop-test';
import { goTo, SERVICE } from './window-actions';

test.use({ desktopOptions: { tray: 'none' } });

test('where there is no tray, a second start opens a window that can do it all', async ({
  desktop,
}) => {
  const app = await TokenTrayApp.launch(desktop, { args: ['--hidden'] });
  const opened = app.electron.waitForEvent('window');
  const second = await TokenTrayApp.spawn(desktop);
  const page = await opened;
  expect((await second.waitForExit()).code).toBe(0);

  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await goTo(page, 'Credentials');
  await page.getByRole('button', { name: 'Copy token Deployment' }).click();
  await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature'), 'the token');
});
