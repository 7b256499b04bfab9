import { TokenTrayApp } from '../support/app';
import { fixedFonts } from '../support/fixed-fonts';
import { must } from './bridge';
import { expect, test } from './grafana-test';
import { PAGES } from './look/places';
import { type Seeded, seedHundred } from './look/seeded';
import { holdClocks, sizeWindow, standStill } from './look/stand-still';

const NOW = Date.parse('2027-03-10T09:30:05Z');
const SAME = {
  maxDiffPixelRatio: 0.005,
  // Letters are drawn the same each time, so a pixel need not be forgiven much.
  threshold: 0.1,
  animations: 'disabled',
  caret: 'hide',
  scale: 'css',
} as const;
/** Drawn alike on every machine: no screen's own scale, colours or subpixels. */
const DRAWN_PLAINLY = [
  '--force-device-scale-factor=1',
  '--force-color-profile=srgb',
  '--disable-lcd-text',
  '--font-render-hinting=none',
];

/** Of this Electron and system; `npm test` leaves the file out where there are none. */
const folder = process.env.TOKENTRAY_PICTURES ?? 'none';

/** Waits until the reminders of the seed have been shown, all in one digest. */
async function reminded({ page }: Pick<Seeded, 'page'>): Promise<void> {
  await must(page, 'editSettings', { quietHours: { enabled: false, from: '00:00', to: '23:59' } });
  await expect(async () => {
    const view = await must<{ pending: readonly unknown[]; announced: readonly unknown[] }>(
      page,
      'getReminders',
    );
    expect(view.pending).toEqual([]);
    expect(view.announced.length).toBeGreaterThan(5);
  }).toPass({ timeout: 90_000 });
}

test('every page looks as its picture, and a changed colour would be found', async ({
  desktop,
  grafana,
}, info) => {
  test.setTimeout(400_000);
  Object.assign(grafana.state, { now: () => NOW });
  const app = await TokenTrayApp.launch(desktop, {
    args: DRAWN_PLAINLY,
    env: { ...fixedFonts(desktop.folder), TZ: 'UTC', LANG: 'en_GB.UTF-8', LANGUAGE: 'en-GB' },
  });
  const page = await app.window();
  await holdClocks(app, page, NOW);
  await must(page, 'editSettings', { quietHours: { enabled: true, from: '00:00', to: '23:59' } });
  const seeded = await seedHundred({ app, desktop }, grafana, NOW);
  await reminded(seeded);
  await must(page, 'leaveUnknownSecrets');
  await must(page, 'editSettings', { welcomed: true });
  await sizeWindow(app, 1_000, 700);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const place of PAGES) {
      await test.step(`${place.name}, ${colorScheme}`, async () => {
        await place.open(seeded);
        await expect(page.locator('.fui-Spinner')).toHaveCount(0);
        await standStill(page);
        await expect
          .soft(page)
          .toHaveScreenshot([folder, `${place.name}-${colorScheme}.png`], SAME);
      });
    }
  }
  // Where pictures are taken there is nothing to compare with yet.
  if (info.config.updateSnapshots === 'all') return;
  await test.step('a changed colour is found', async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const settings = PAGES.find(({ name }) => name === 'settings');
    await settings?.open(seeded);
    await standStill(page);
    await page.locator('nav').evaluate((nav) => {
      nav.style.backgroundColor = '#b7d8ff';
    });
    const picture = [folder, 'settings-light.png'];
    await expect(
      expect(page).toHaveScreenshot(picture, { ...SAME, timeout: 3_000 }),
    ).rejects.toThrow(/pixels .* are different/);
  });
});
