import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { ask, must } from './bridge';
import { expect, test } from './desktop-test';
import { lockCard, lockScreen, PASSPHRASE, switchOn } from './lock-actions';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds wrong with the page as it is now. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(document).then(({ violations }) => violations)`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const theme of ['light', 'dark'] as const) {
  test(`lock screen and settings are accessible in ${theme}`, async ({ app }, info) => {
    const page = await app.window();
    await must(page, 'editSettings', { theme });
    await switchOn(page);
    const card = lockCard(page);
    await card.scrollIntoViewIfNeeded();
    await info.attach('settings', { body: await page.screenshot(), contentType: 'image/png' });
    expect(await violations(page)).toEqual([]);
    await card.getByRole('button', { name: 'Change the passphrase' }).click();
    await card.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(card.getByText('Enter the passphrase.')).toBeVisible();
    await info.attach('change', { body: await page.screenshot(), contentType: 'image/png' });
    expect(await violations(page)).toEqual([]);

    await must(page, 'lock');
    await expect(lockScreen(page)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await info.attach('locked', { body: await page.screenshot(), contentType: 'image/png' });
    await ask(page, 'unlock', 'wrong');
    await expect.poll(() => waits(page)).toBe(false);
    await ask(page, 'unlock', 'wrong once more');
    await expect(page.getByText(/You can try again/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeDisabled();
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => waits(page)).toBe(false);
    const field = page.getByLabel('Passphrase', { exact: true });
    await field.fill('wrong again');
    await field.press('Enter');
    await expect(page.getByText('That is not the passphrase.')).toBeVisible();
    await expect(field).toBeFocused();
    await info.attach('wrong', { body: await page.screenshot(), contentType: 'image/png' });
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => waits(page)).toBe(false);
    await field.fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Unlock' }).click();
    await expect(page.getByRole('navigation')).toBeVisible();
  });
}

async function waits(page: Page): Promise<boolean> {
  const { lock } = await must<{ lock: { waitUntilMs?: number } }>(page, 'getSnapshot');
  return lock.waitUntilMs !== undefined;
}
