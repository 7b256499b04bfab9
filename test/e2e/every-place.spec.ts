import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { TokenTrayApp, userData } from '../support/app';
import { atRest, axeViolations } from '../support/axe';
import { hundredCredentials } from '../support/hundred-credentials';
import { must } from './bridge';
import { expect, test } from './grafana-test';
import { enter, lockScreen, PASSPHRASE, switchOn } from './lock-actions';
import { focusIsLost, walkByKeyboard } from './look/keyboard';
import {
  DAMAGED_DIALOGS,
  DIALOGS,
  dialogOf,
  FILE_DIALOGS,
  go,
  PAGES,
  type Place,
} from './look/places';
import { type Seeded, seedHundred } from './look/seeded';

const COLOURS = ['color-contrast', 'link-in-text-block'];

/** It stands in the place of every page. */
const LOCKED = { name: 'locked', shows: 'page/locked' };

/** What axe and the Tab key find wrong with a place, each in a line; with nothing wrong: none. */
async function faultsOf(
  page: Page,
  { name, shows }: Pick<Place, 'name' | 'shows'>,
  narrow?: () => Promise<void>,
): Promise<string[]> {
  const faults: string[] = [];
  const note = (what: string, found: readonly string[]) =>
    faults.push(...found.map((each) => `${name}: ${what}: ${each}`));
  for (const [colorScheme, rules] of [
    ['light', undefined],
    ['dark', COLOURS],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await atRest(page);
    note(`axe, ${colorScheme}`, await axeViolations(page, rules));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await atRest(page);
  await narrow?.();
  const isDialog = shows.startsWith('dialog/');
  const walk = await walkByKeyboard(
    page,
    isDialog ? '[role="dialog"], [role="alertdialog"]' : 'body',
  );
  note('not reached by Tab', walk.missed);
  note('focus cannot be seen', walk.unseen);
  if (walk.trapped) note('the focus does not come round', ['trapped']);
  if (walk.stops === 0) note('nothing to reach', ['empty']);
  return faults;
}

/** Goes to each place and collects all faults, so that one run tells of them all. */
async function walk(seeded: Seeded, places: readonly Place[]): Promise<string[]> {
  const { page } = seeded;
  const faults: string[] = [];
  for (const place of places) {
    await test.step(place.name, async () => {
      try {
        await place.open(seeded);
        await settled(page);
        if (await focusIsLost(page)) faults.push(`${place.name}: no focus on arrival`);
        faults.push(
          ...(await faultsOf(page, place, () => place.narrow?.(seeded) ?? Promise.resolve())),
        );
      } catch (error) {
        faults.push(`${place.name}: ${String(error).split('\n').slice(0, 4).join(' ')}`);
      }
      if ((await dialogOf(page).count()) > 0) {
        await page.keyboard.press('Escape');
        await expect(dialogOf(page)).toHaveCount(0);
        await expect(page.locator('nav[aria-hidden="true"]')).toHaveCount(0);
        await expect(async () => {
          expect([place.name, await focusIsLost(page)]).toEqual([place.name, false]);
        }).toPass({ timeout: 5_000 });
      }
    });
  }
  return faults;
}

/** Nothing is being fetched any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('.fui-Spinner')).toHaveCount(0);
  await atRest(page);
}

test('with 100 credentials, axe finds nothing on any page or dialog, and the keyboard reaches all of it', async ({
  desktop,
  app,
  grafana,
}) => {
  test.setTimeout(400_000);
  const seeded = await seedHundred({ desktop, app }, grafana);
  expect(hundredCredentials()).toHaveLength(100);
  const faults = await walk(seeded, [...PAGES, ...DIALOGS]);
  const { page } = seeded;
  await test.step('the focus stays where what had it goes', async () => {
    const [first = '', second = ''] = [...seeded.ids.keys()].slice(20);
    for (const [name, item] of [
      [first, /^Archive/],
      [second, /^Delete…/],
    ] as const) {
      await go(seeded, { page: 'credential', credentialId: seeded.ids.get(name) });
      await page.getByRole('button', { name: `More for ${name}` }).click();
      await page.getByRole('menuitem', { name: item }).click();
      const dialog = dialogOf(page);
      if (item.source.startsWith('^Delete')) {
        await dialog.getByRole('button', { name: /^Delete/ }).click();
      }
      await expect(dialog).toHaveCount(0);
      await expect.poll(() => focusIsLost(page)).toBe(false);
    }
  });
  await switchOn(page);
  await must(page, 'lock');
  await expect(lockScreen(page)).toBeVisible();
  faults.push(...(await faultsOf(page, LOCKED)));
  await enter(page, PASSPHRASE);
  await expect(page.getByRole('navigation')).toBeVisible();
  await must(page, 'removePassphrase', PASSPHRASE);
  await must(page, 'moveToSecretFile', PASSPHRASE);
  faults.push(...(await walk(seeded, FILE_DIALOGS)));
  expect(faults).toEqual([]);
});

test('what a damaged file brings up can be read and reached as well', async ({ desktop }) => {
  mkdirSync(userData(desktop), { recursive: true });
  writeFileSync(`${userData(desktop)}/credentials.json`, '{"schemaVersion":');
  const app = await TokenTrayApp.launch(desktop);
  const page = await app.window();
  await expect(page.getByRole('navigation')).toBeVisible();
  const none = { sources: { service: '', gateway: '', grafana: '' }, ids: new Map() };
  const chosen = { token: '', grafanaKey: '', eaKey: '', missing: '' };
  expect(await walk({ page, app, desktop, ...none, chosen }, DAMAGED_DIALOGS)).toEqual([]);
});
