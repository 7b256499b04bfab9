import type { Page } from '@playwright/test';
import { axeViolations } from '../support/axe';
import { must, plant } from './bridge';
import { expect, test } from './desktop-test';
import { shownAs, snapshotOf } from './snapshot';
import { goTo, SERVICE } from './window-actions';

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const focusedName = (page: Page) => page.locator('tr:focus-within [data-act="open"]');
const expectFocus = (page: Page, name: string) => expect(focusedName(page)).toHaveText(name);
const listedNames = (page: Page) => page.locator('tbody [data-act="open"]').allTextContents();

async function plantList(page: Page): Promise<void> {
  await plant(page, SERVICE, [
    { name: 'Alpha', expiry: '3d' },
    { name: 'Beta', expiry: '10d' },
    { name: 'Gamma', expiry: '20d' },
    { name: 'Delta', expiry: '25d' },
  ]);
  await must(page, 'addEntered', {
    kind: 'other',
    name: 'Elsewhere',
    sourceId: '',
    environment: 'test',
    values: { service: 'GitHub', reference: '', renewalUrl: '', testUrl: '', scheme: '' },
    secret: { from: 'elsewhere' },
    expiry: '28d',
    neverEnds: false,
    tags: 'team 1, weekly',
  });
  await goTo(page, 'Credentials');
  await expect(row(page, 'Elsewhere')).toBeVisible();
}

test('the list is walked, searched and worked with by keys alone', async ({ desktop, app }) => {
  test.setTimeout(90_000);
  const page = await app.window();
  const { keyboard } = page;
  await plantList(page);
  const search = page.getByRole('searchbox', { name: /^Search credentials/ });

  await test.step('rows: arrows, pages and ends, from the heading on', async () => {
    await expect(page.getByRole('grid', { name: 'Credentials' })).toHaveAttribute(
      'aria-rowcount',
      '6',
    );
    await keyboard.press('ArrowDown');
    await expectFocus(page, 'Alpha');
    await keyboard.press('ArrowDown');
    await expectFocus(page, 'Beta');
    await keyboard.press('End');
    await expectFocus(page, 'Elsewhere');
    await keyboard.press('PageUp');
    await keyboard.press('ArrowUp');
    await expectFocus(page, 'Alpha');
    expect(await page.locator('tbody tr[tabindex="0"]').count()).toBe(1);
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('button', { name: 'Favourite: Alpha' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(row(page, 'Alpha')).toBeFocused();
  });

  await test.step('c copies, Shift+C offers the forms, f marks, e edits', async () => {
    await keyboard.press('c');
    await desktop.clipboard.waitFor((text) => text.startsWith('SharedAccessSignature'), 'a token');
    await keyboard.press('Shift+C');
    await expect(page.getByRole('menuitem', { name: /Authorization header/ })).toBeVisible();
    await keyboard.press('Escape');
    await expectFocus(page, 'Alpha');
    await keyboard.press('f');
    await expect(page.getByRole('button', { name: 'Favourite: Alpha' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expectFocus(page, 'Alpha');
    await keyboard.press('e');
    await expect(page.getByRole('dialog')).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectFocus(page, 'Alpha');
  });

  await test.step('Enter opens, and who comes back is where they were', async () => {
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Beta', level: 1 })).toBeVisible();
    await page.getByRole('button', { name: /^Back/ }).click();
    await expectFocus(page, 'Beta');
  });

  await test.step('? shows the keys', async () => {
    await keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await keyboard.press('Escape');
    await expectFocus(page, 'Beta');
  });

  await test.step('on every page, but in no field and over no question', async () => {
    const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await keyboard.press('Delete');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await keyboard.press('?');
    await expect(keys).toHaveCount(0);
    await keyboard.press('Escape');
    await expectFocus(page, 'Beta');
    await goTo(page, 'Reminders');
    await keyboard.press('?');
    await expect(keys).toBeVisible();
    await keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
    await goTo(page, 'Credentials');
  });

  await test.step('/ searches; terms narrow; what is not understood is said', async () => {
    await keyboard.press('/');
    await expect(search).toBeFocused();
    await search.fill('expires:<7d');
    await expect.poll(() => listedNames(page)).toEqual(['Alpha']);
    await search.fill('expires:>7d kind:apim -gamma');
    await expect.poll(() => listedNames(page)).toEqual(['Beta', 'Delta']);
    await search.fill('tag:"team 1"');
    await expect.poll(() => listedNames(page)).toEqual(['Elsewhere']);
    await search.fill('is:favourite');
    await expect.poll(() => listedNames(page)).toEqual(['Alpha']);
    await search.fill('type:other');
    await expect(page.getByText('“type:” is no search term')).toBeVisible();
    await expect(page.getByText('No credential fits “type:other”.')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'kind:other' }).click();
    await expect(search).toHaveValue('kind:other');
    await expect.poll(() => listedNames(page)).toEqual(['Elsewhere']);
    await search.press('Escape');
    await expect(search).toHaveValue('');
    await search.press('ArrowDown');
    await expect(focusedName(page)).toHaveCount(1);
  });

  await test.step('the menus write terms, the help has examples', async () => {
    await page.getByRole('search').getByRole('button', { name: 'Environment' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'test' }).click();
    await keyboard.press('Escape');
    await expect(search).toHaveValue('env:"test"');
    await expect.poll(() => listedNames(page)).toEqual(['Elsewhere']);
    await search.fill('');
    await page.getByRole('button', { name: 'Search syntax' }).click();
    await expect(page.getByText('Search for exactly what you mean')).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Search for expires:>30d' }).click();
    await expect(search).toHaveValue('expires:>30d');
    await expect(search).toBeFocused();
    await search.fill('');
  });

  await test.step('what opens takes the focus, and gives it back to its button', async () => {
    const within = page.locator('[role="menu"] :focus, [role="dialog"] :focus');
    for (const [name, key] of [
      ['New', 'ArrowDown'],
      ['State', 'Enter'],
      ['Search syntax', 'Enter'],
    ] as const) {
      // The help hides the rest of the page from screen readers while it is open, its button too.
      const button = page.getByRole('button', { name, exact: true, includeHidden: true });
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await button.focus();
      await keyboard.press(key);
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      await expect(within).toHaveCount(1);
      await keyboard.press('Escape');
      await expect(within).toHaveCount(0);
      await expect(button).toBeFocused();
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await button.click();
      await expect(within).toHaveCount(1);
      await button.click();
      await expect(within).toHaveCount(0);
      await expect(button).toBeFocused();
    }
  });

  await test.step('Delete asks, and the next row has the focus', async () => {
    await row(page, 'Gamma').focus();
    await keyboard.press('Delete');
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText('Gamma');
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(row(page, 'Gamma')).toHaveCount(0);
    await expectFocus(page, 'Delta');
  });
});

test('several at once: selected by mouse and keys, each told what became of it', async ({
  app,
}) => {
  test.setTimeout(90_000);
  const page = await app.window();
  const { keyboard } = page;
  await plantList(page);
  const bar = page.getByRole('toolbar', { name: 'Selected credentials' });
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));

  await test.step('Ctrl and Shift with the mouse, Space and Ctrl+A with keys', async () => {
    await row(page, 'Alpha')
      .getByText(/days? .*left/)
      .click({ modifiers: ['Control'] });
    await row(page, 'Gamma')
      .getByText(/days? .*left/)
      .click({ modifiers: ['Shift'] });
    await expect(bar).toContainText('3 selected');
    await keyboard.press('Escape');
    await expect(bar).toHaveCount(0);
    await expectFocus(page, 'Gamma');
    await keyboard.press(' ');
    await keyboard.press('Shift+ArrowDown');
    await expect(bar).toContainText('2 selected');
    await keyboard.press('Control+a');
    await expect(bar).toContainText('5 selected');
    await expect(row(page, 'Beta')).toHaveAttribute('aria-selected', 'true');
    // At the end of the list the bar stands below the rows.
    await bar.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await page.locator('[data-focus-home]').evaluate((home) => {
      const scroller = home.closest('table')?.parentElement?.parentElement?.parentElement;
      scroller?.scrollTo(0, scroller.scrollHeight);
    });
    expect(await axeViolations(page)).toEqual([]);
  });

  await test.step('a tag is added to all', async () => {
    await bar.getByRole('button', { name: 'Add tag…' }).click();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toContainText('Type a tag.');
    await dialog.getByRole('combobox', { name: 'Tag' }).fill('weekly');
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    for (const name of ['Alpha', 'Delta']) {
      expect((await shownAs(page, name)).tags).toEqual(['weekly']);
    }
    expect((await shownAs(page, 'Elsewhere')).tags).toEqual(['team 1', 'weekly']);
  });

  await test.step('renewal takes those it can, and says who stays', async () => {
    const before = (await shownAs(page, 'Alpha')).expiresAt;
    await bar.getByRole('button', { name: 'Renew…' }).click();
    await expect(dialog).toContainText('Renew 4 credentials?');
    await expect(dialog).toContainText('1 of the selected cannot be renewed without you');
    await dialog.getByRole('button', { name: 'Renew 4' }).click();
    await expect(dialog).toHaveCount(0);
    expect((await shownAs(page, 'Alpha')).expiresAt).not.toBe(before);
  });

  await test.step('what is refused stands beside its name, and the others are done', async () => {
    await page.getByRole('checkbox', { name: 'Select all' }).click();
    await page.getByRole('checkbox', { name: 'Select all' }).click();
    const { id } = await shownAs(page, 'Beta');
    await bar.getByRole('button', { name: 'Archive…' }).click();
    await expect(dialog).toContainText('Archive 5 credentials?');
    await must(page, 'removeCredential', id);
    await dialog.getByRole('button', { name: 'Archive 5' }).click();
    await expect(dialog).toContainText('4 of 5 done.');
    await expect(dialog.locator('[data-outcome="refused"]')).toContainText('Beta');
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByText('All credentials are archived')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Credentials', level: 1 })).toBeFocused();
  });

  await test.step('deleted together after one question that names them', async () => {
    const search = page.getByRole('searchbox', { name: /^Search credentials/ });
    await search.fill('is:archived tag:weekly -elsewhere');
    await expect.poll(() => listedNames(page)).toHaveLength(3);
    await search.press('Enter');
    await keyboard.press('Control+a');
    await keyboard.press('Delete');
    for (const name of ['Alpha', 'Gamma', 'Delta']) await expect(dialog).toContainText(name);
    await dialog.getByRole('button', { name: 'Delete 3' }).click();
    await expect(dialog).toHaveCount(0);
    expect((await snapshotOf(page)).credentials.map(({ name }) => name)).toEqual(['Elsewhere']);
  });
});
