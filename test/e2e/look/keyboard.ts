import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** What a walk with the Tab key over the page found. */
export interface Walk {
  /** Where the focus stood, in order. */
  readonly stops: number;
  /** What can be used and was not come by. */
  readonly missed: readonly string[];
  /** What looks the same with the focus as without. */
  readonly unseen: readonly string[];
  /** The focus did not come round again. */
  readonly trapped: boolean;
}

/** The page's own half, which knows the document. */
const WATCH = readFileSync(new URL('watch-focus.js', import.meta.url), 'utf8');
const MOST_STOPS = 1_500;

/** The page's own half of the walk, kept between key presses. */
interface Watch {
  begin(scope: string): void;
  /** Notes where the focus is now; `true` once it has come round. */
  step(): boolean;
  end(): Omit<Walk, 'trapped'>;
}

interface Watching {
  tokentrayWalk: Watch;
}

/**
 * Presses Tab until the focus comes round, within `scope` (a selector): everything in it that can
 * be used has to be come by, and to look different while it has the focus.
 */
export async function walkByKeyboard(page: Page, scope = 'body'): Promise<Walk> {
  await page.evaluate(WATCH);
  await page.evaluate((within) => {
    (globalThis as unknown as Watching).tokentrayWalk.begin(within);
  }, scope);
  let round = false;
  for (let count = 0; count < MOST_STOPS && !round; count += 1) {
    await page.keyboard.press('Tab');
    round = await page.evaluate(() => (globalThis as unknown as Watching).tokentrayWalk.step());
  }
  const found = await page.evaluate(() => (globalThis as unknown as Watching).tokentrayWalk.end());
  return { ...found, trapped: !round };
}

/** Whether the focus is nowhere: a person with a keyboard would have to begin anew. */
export async function focusIsLost(page: Page): Promise<boolean> {
  return (await page.locator(':focus').count()) === 0;
}
