import { plant } from './bridge';
import { expect, test } from './desktop-test';
import { SERVICE } from './window-actions';

const SAVER = 'org.freedesktop.ScreenSaver';

test('locking the screen clears a copied token, and only that', async ({ desktop, app }) => {
  await plant(await app.window(), SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  const copy = [/^Deployment/, 'Copy token'];
  await desktop.tray.waitForEntry(copy);
  await desktop.tray.click(copy);
  await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature'), 'the token');
  const lock = (active: boolean) =>
    desktop.bus.emit('/ScreenSaver', SAVER, 'ActiveChanged', 'b', [active]);
  lock(true);
  await desktop.clipboard.waitFor((text) => text === '', 'an empty clipboard', 'clipboard', 3_000);
  lock(false);

  await desktop.tray.click(copy);
  await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature'), 'the token');
  await desktop.clipboard.write('of another program');
  lock(true);
  // The tray answers after the signal that came before on the same bus.
  await desktop.tray.menu();
  expect(await desktop.clipboard.read()).toBe('of another program');
});
