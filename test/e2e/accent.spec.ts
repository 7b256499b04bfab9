import type { Page } from '@playwright/test';
import { BusConnection } from '../support/dbus';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { SERVICE } from './window-actions';

const PATH = '/org/freedesktop/portal/desktop';
const SETTINGS = 'org.freedesktop.portal.Settings';
const FLUENTS_BLUE = 'rgb(15, 108, 189)';

const colour = (...parts: readonly number[]) => ['(ddd)', parts];

/** Of the button that adds a credential, which is the window's most coloured. */
function buttonColour(page: Page): Promise<string> {
  return page.evaluate<string>(
    `getComputedStyle(document.querySelector('main header button[aria-haspopup]')).backgroundColor`,
  );
}

const isRed = (rgb: string) => {
  const [red = 0, green = 0, blue = 0] = rgb.match(/\d+/g)?.map(Number) ?? [];
  return red > 150 && green < 80 && blue < 80;
};

test('the window takes the accent of the desktop, its changes too, unless it keeps its own', async ({
  desktop,
  app,
}) => {
  const bus = await BusConnection.connect(desktop.busAddress);
  bus.handle(PATH, SETTINGS, 'Read', (call) => {
    if (call.body?.[1] !== 'accent-color') throw new Error('Nothing else is known here.');
    return { signature: 'v', body: [['v', colour(0.8, 0.1, 0.1)]] };
  });
  await bus.own('org.freedesktop.portal.Desktop');
  const page = await app.window();
  await plant(page, SERVICE, [{ name: 'Deployment', expiry: '20d' }]);
  await must(page, 'editSettings', { welcomed: true });

  await expect.poll(async () => isRed(await buttonColour(page))).toBe(true);
  await must(page, 'editSettings', { theme: 'dark' });
  await expect.poll(() => page.evaluate('document.documentElement.dataset.look')).toBe('dark');
  expect(isRed(await buttonColour(page))).toBe(true);

  await must(page, 'editSettings', { theme: 'light', accent: 'app' });
  await expect.poll(() => buttonColour(page)).toBe(FLUENTS_BLUE);

  await must(page, 'editSettings', { accent: 'system' });
  await expect.poll(async () => isRed(await buttonColour(page))).toBe(true);
  bus.emit(PATH, SETTINGS, 'SettingChanged', 'ssv', [
    'org.freedesktop.appearance',
    'accent-color',
    colour(-1, -1, -1),
  ]);
  await expect.poll(() => buttonColour(page)).toBe(FLUENTS_BLUE);
});
