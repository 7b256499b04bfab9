import type { Page } from '@playwright/test';
import type { TokenTrayApp } from '../../support/app';
import { atRest } from '../../support/axe';

/**
 * Sets the clocks of app and window to one moment, at which they all but stand still: a second is a
 * thousandth.
 */
export async function holdClocks(app: TokenTrayApp, page: Page, nowMs: number): Promise<void> {
  await app.electron.evaluate((_electron, moment) => {
    const real = Date.now;
    const began = real();
    Date.now = () => moment + Math.floor((real() - began) / 1000);
  }, nowMs);
  await page.clock.setFixedTime(nowMs);
}

/** The window's contents in this size, whatever stands around them. */
export async function sizeWindow(app: TokenTrayApp, width: number, height: number): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
}

/** What differs from run to run by its nature, and what stands for it in a picture. */
const VOLATILE: readonly (readonly [string, string])[] = [
  ['127\\.0\\.0\\.1:\\d+', '127.0.0.1:30000'],
  ['tokentray-desktop-\\w+', 'tokentray-desktop-folder'],
  ['[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', '00000000-0000-0000-0000-000000000000'],
  ['\\b(?!127\\.)\\d+\\.\\d+\\.\\d+(?:\\.\\d+)?\\b(?!:)', '0.0.0'],
  // A second of the held clock is a thousandth.
  ['\\.\\d{7}Z', '.0000000Z'],
];

/** Waits until nothing moves, and puts fixed words in the place of ports, folders and versions. */
export async function standStill(page: Page): Promise<void> {
  // Nothing is under the mouse.
  await page.mouse.move(0, 0);
  await atRest(page);
  await page.evaluate((volatile) => {
    const { document } = globalThis as unknown as { document: PageDocument };
    const steady = (text: string) =>
      volatile.reduce((sum, [from, to]) => sum.replace(new RegExp(from, 'g'), to), text);
    const walker = document.createTreeWalker(document.body, 4);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (steady(text) !== text) node.nodeValue = steady(text);
    }
    for (const input of document.querySelectorAll('input')) {
      if (steady(input.value) !== input.value) input.value = steady(input.value);
    }
  }, VOLATILE);
}

/** As much of the page's document as is used here. */
interface PageDocument {
  readonly body: unknown;
  createTreeWalker(
    root: unknown,
    what: number,
  ): { nextNode(): { nodeValue: string | null } | null };
  querySelectorAll(selector: string): Iterable<{ value: string }>;
}
