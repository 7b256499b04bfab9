import { expect, test } from './desktop-test';
import { goTo } from './window-actions';

/** Gives the window never any time to read ahead, and keeps in `said` what live regions come to say. */
const PREPARED = `
  window.requestIdleCallback = () => 0;
  window.said = [];
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      // What comes together with its region is not announced: the region has to be there before.
      if (addedNodes.length === 0 || !(target instanceof Element)) continue;
      const text = target.closest('[aria-live]')?.textContent ?? '';
      if (text !== '') window.said.push(text);
    }
  }).observe(document, { childList: true, subtree: true });
`;

test('a note is shown and announced once, though what shows it was not read yet', async ({
  app,
}) => {
  const page = await app.window();
  await page.addInitScript({ content: PREPARED });
  await page.reload();
  await goTo(page, 'Settings');
  const copy = page.getByRole('button', { name: /^Copy path/ }).first();
  await copy.scrollIntoViewIfNeeded();
  await expect(page.locator('[aria-live]')).toHaveCount(0);
  await copy.click();
  const note = page.getByRole('listitem').filter({ hasText: 'The path was copied.' });
  await expect(note).toHaveCount(1);
  await expect(note).toBeVisible();
  await expect
    .poll((): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'said')))
    .toEqual([expect.stringContaining('The path was copied.')]);
  // It passes by itself.
  await expect(note).toHaveCount(0, { timeout: 15_000 });
});
