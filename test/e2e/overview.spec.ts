import type { Page } from '@playwright/test';
import { TokenTrayApp } from '../support/app';
import { atRest, axeViolations } from '../support/axe';
import { must } from './bridge';
import { expect, test } from './desktop-test';
import { type Planted, plantList } from './planted-list';
import { goTo } from './window-actions';

const LIST: readonly Planted[] = [
  { kind: 'gateway-token', name: 'edge', endsInDays: -2, production: true },
  { kind: 'apim-token', name: 'orders-api', endsInDays: 5, production: true },
  { kind: 'grafana-key', name: 'dashboards', endsInDays: 20, production: true },
  { kind: 'ea-key', name: 'cost', endsInDays: 60, production: true },
  { kind: 'other', name: 'old ci', endsInDays: -4 },
  { kind: 'apim-token', name: 'renewed', endsInDays: 80, formerEndsInDays: 1 },
  { kind: 'other', name: 'ci', endsInDays: 2 },
  { kind: 'grafana-key', name: 'revoked', endsInDays: 40, revoked: true },
  { kind: 'other', name: 'licence', endsInDays: 200 },
  { kind: 'grafana-key', name: 'endless', endsInDays: undefined },
];

/** From left to right in the view of 90 days. */
const MARKS = [
  /^old ci, Other secret, staging, ended 4 days ago, /,
  /^edge, Self-hosted gateway token, production, ended 2 days ago, /,
  /^2 credentials, not production, .*: 2 end soon$/,
  /^orders-api, API Management token, production, ends in 5 days, /,
  /^dashboards, Grafana key, production, ends in 20 days, /,
  /^revoked, Grafana key, staging, Revoked, ends in 40 days, /,
  /^cost, Azure EA access key, production, ends in 60 days, /,
];

const marks = (page: Page) => page.locator('[data-mark]');
const focusedName = (page: Page) => page.locator(':focus').getAttribute('aria-label');
const rows = (page: Page) => page.locator('[data-credential]');

async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await must(page, 'editSettings', { theme });
    await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
    await atRest(page);
    expect([what, theme, await axeViolations(page)]).toEqual([what, theme, []]);
  }
}

test('the overview is seen, walked by keyboard, opened, zoomed, folded, and filters the list', async ({
  desktop,
}) => {
  test.setTimeout(120_000);
  plantList(desktop, LIST, Date.now());
  const app = await TokenTrayApp.launch(desktop);
  const page = await app.window();
  await must(page, 'editSettings', { welcomed: true });
  await page.reload();
  const complaints: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(line.text());
  });
  await expect(marks(page)).toHaveCount(MARKS.length);
  const span = (name: string) => page.getByRole('button', { name, exact: true });

  await test.step('marks tell kind, state and lane, and stand where they end', async () => {
    const edges: number[] = [];
    for (const [index, name] of MARKS.entries()) {
      await expect(marks(page).nth(index)).toHaveAccessibleName(name);
      edges.push((await marks(page).nth(index).boundingBox())?.x ?? 0);
    }
    expect(edges).toEqual([...edges].sort((a, b) => a - b));
    const state = (name: RegExp) => page.getByRole('button', { name }).getAttribute('data-state');
    expect(await state(/^edge,/)).toBe('expired');
    expect(await state(/^revoked,/)).toBe('expired');
    expect(await state(/^orders-api,/)).toBe('soon');
    expect(await state(/^cost,/)).toBe('fine');
    const now = await page.getByText('Now', { exact: true }).boundingBox();
    const middle = (now?.x ?? 0) + (now?.width ?? 0) / 2;
    expect(edges.filter((x) => x < middle)).toHaveLength(2);
    const top = async (name: RegExp) =>
      (await page.getByRole('button', { name }).boundingBox())?.y ?? 0;
    expect(await top(/^cost,/)).toBeLessThan(await top(/^revoked,/));
  });

  await test.step('one Tab enters the marks, arrows walk them, Enter opens', async () => {
    await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1);
    await page.getByRole('button', { name: 'Hide the timeline' }).focus();
    await page.keyboard.press('Tab');
    for (const name of MARKS) {
      expect(await focusedName(page)).toMatch(name);
      await page.keyboard.press('ArrowRight');
    }
    expect(await focusedName(page)).toMatch(/^cost,/);
    await page.keyboard.press('ArrowDown');
    expect(await focusedName(page)).toMatch(/^revoked,/);
    await page.keyboard.press('Home');
    expect(await focusedName(page)).toMatch(/^old ci,/);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'cost' })).toBeVisible();
    await goTo(page, 'Credentials');
  });

  await test.step('what stands close is one mark that opens into a list', async () => {
    const cluster = page.getByRole('button', { name: MARKS[2]! });
    await cluster.focus();
    await page.keyboard.press('Enter');
    const popover = page.getByRole('dialog');
    await expect(popover.getByRole('listitem')).toHaveCount(2);
    await expect(popover.getByRole('listitem').first()).toContainText('its old one ends in 1 day');
    await expectAccessible(page, 'an open cluster');
    await page.keyboard.press('Escape');
    await expect(popover).toHaveCount(0);
    await expect(cluster).toBeFocused();
    await cluster.click();
    await popover.getByRole('button', { name: 'Show in the list' }).click();
    await expect(rows(page)).toHaveCount(2);
    await expect(cluster).toBeFocused();
    await page.getByRole('searchbox').fill('');
    await expect(rows(page)).toHaveCount(LIST.length);
    await cluster.click();
    await popover.getByRole('button', { name: 'renewed', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'renewed' })).toBeVisible();
    await goTo(page, 'Credentials');
  });

  await test.step('counters filter the list, and give it back', async () => {
    const expected = { Expired: 2, 'Next 7 days': 3, '8 to 30 days': 1, Fine: 3, 'No end': 1 };
    for (const [word, count] of Object.entries(expected)) {
      const counter = page.getByRole('button', { name: `${count} ${word}`, exact: true });
      await expect(counter).toHaveAttribute('aria-pressed', 'false');
      await counter.click();
      await expect(counter).toHaveAttribute('aria-pressed', 'true');
      await expect(rows(page)).toHaveCount(count);
      await counter.click();
      await expect(counter).toHaveAttribute('aria-pressed', 'false');
      await expect(rows(page)).toHaveCount(LIST.length);
    }
    await page.getByRole('button', { name: '2 Expired', exact: true }).click();
    await expect(rows(page).filter({ hasText: 'edge' })).toHaveCount(1);
    await expect(rows(page).filter({ hasText: 'old ci' })).toHaveCount(1);
    await page.getByRole('searchbox').fill('dash');
    await expect(page.locator('[data-counter][aria-pressed="true"]')).toHaveCount(0);
    await page.getByRole('searchbox').fill('');
  });

  await test.step('plus and minus zoom, and the focus stays where it was', async () => {
    await expect(page.getByText('1 ends later')).toBeVisible();
    await page.getByRole('button', { name: MARKS[2]! }).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect(span('7 days')).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => focusedName(page)).toMatch(/^renewed, .*its old one ends in 1 day,/);
    await page.keyboard.press('ArrowRight');
    expect(await focusedName(page)).toMatch(/^ci, Other secret, staging, ends in 2 days,/);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('-');
    await expect(span('1 year')).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => focusedName(page)).toMatch(/^\d credentials, not production/);
    await page.keyboard.press('End');
    expect(await focusedName(page)).toMatch(/^licence,/);
    await expect(page.getByText('ends later')).toHaveCount(0);
  });

  await test.step('it fits a narrow window', async () => {
    const window = await app.electron.browserWindow(page);
    const resize = (width: number) =>
      window.evaluate((shown, size) => {
        shown.setMinimumSize(300, 300);
        shown.setContentSize(size, 800);
      }, width);
    await resize(400);
    await expect.poll(() => page.evaluate('innerWidth')).toBe(400);
    await expect.poll(() => overflowing(page)).toEqual([]);
    await resize(1_100);
  });

  await test.step('folded and zoomed as it was left, also in the next window', async () => {
    await span('30 days').click();
    await page.getByRole('button', { name: 'Hide the timeline' }).click();
    await expect(marks(page)).toHaveCount(0);
    await page.reload();
    const unfold = page.getByRole('button', { name: 'Show the timeline' });
    await expect(unfold).toHaveAttribute('aria-expanded', 'false');
    await expect(marks(page)).toHaveCount(0);
    await unfold.click();
    await expect(span('30 days')).toHaveAttribute('aria-pressed', 'true');
    await expect(marks(page).first()).toBeVisible();
  });

  await expectAccessible(page, 'the overview');
  expect(complaints).toEqual([]);
});

test('of 10,000 credentials each is in one mark, or counted beside the timeline', async ({
  desktop,
}) => {
  const list = Array.from({ length: 10_000 }, (_, index): Planted => {
    const endsInDays = (index * 7919) % 420;
    return {
      kind: 'other',
      name: `Key ${index}`,
      endsInDays: endsInDays - 40.5,
      production: index % 7 === 0,
    };
  });
  plantList(desktop, list, Date.now());
  const page = await (await TokenTrayApp.launch(desktop)).window();
  await page.addInitScript(WATCH_OVERVIEW);
  await page.reload();
  await expect(marks(page).first()).toBeVisible({ timeout: 30_000 });
  // Nothing of it moved or counted anew while all were read and the timeline was drawn.
  const frames = (await page.evaluate('overviewFrames')) as { marks: number; stands: string }[];
  expect(new Set(frames.map(({ stands }) => stands)).size).toBe(1);
  expect(frames.some(({ marks }) => marks === 0)).toBe(true);
  const shown = (await marks(page).evaluateAll((all) =>
    all.map((mark) => Number(mark.getAttribute('data-count'))),
  )) as number[];
  expect(shown.length).toBeLessThan(60);
  const beside = await page.getByText(/ended earlier · .* end later$/).innerText();
  const outside = [...beside.matchAll(/[\d,]+/g)].map(([count]) => Number(count.replace(',', '')));
  const { length } = list;
  expect([...shown, ...outside].reduce((sum, count) => sum + count, 0)).toBe(length);
  await page.getByRole('button', { name: '1 year', exact: true }).click();
  await expect(page.getByText(/end later$/)).not.toHaveText(beside);
  await marks(page).nth(6).click();
  await expect(page.getByRole('dialog').getByText(/^… and .* more$/)).toBeVisible();
});

/** Notes in each frame how high the overview stands, what it says, and how many marks it has. */
const WATCH_OVERVIEW = `
  globalThis.overviewFrames = [];
  const look = () => {
    requestAnimationFrame(look);
    const overview = document.querySelector('[data-overview]');
    if (overview === null) return;
    const said = overview.querySelectorAll('[data-counter], h2 + span');
    overviewFrames.push({
      marks: overview.querySelectorAll('[data-mark]').length,
      stands: [overview.offsetHeight, ...[...said].map((part) => part.textContent)].join('; '),
    });
  };
  look();
`;

/** What of the overview reaches beyond its page. */
function overflowing(page: Page): Promise<string[]> {
  return page.locator('[data-overview]').evaluate((overview) => {
    const { left, right } = overview.getBoundingClientRect();
    return [...overview.querySelectorAll('button, section')].flatMap((part) => {
      const box = part.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1 ? [part.outerHTML.slice(0, 120)] : [];
    });
  });
}
