import type { Page } from '@playwright/test';
import { TokenTrayApp } from '../../test/support/app';
import { DesktopSession } from '../../test/support/desktop-session';
import { seedCredentials } from './seeded-metadata';
import { type Task, traced } from './task-trace';

/** Figures of the window's list; times in milliseconds. */
export interface ListFigures {
  readonly credentials: number;
  /** From a key that is pressed in the search box to the frame that shows what it finds: medians. */
  readonly keyToPaintMs: number;
  readonly slowestKeyMs: number;
  /** The longest task while the wheel turns: by the wall clock, and of the processor. */
  readonly wheelTaskMs: number;
  readonly wheelTaskCpuMs: number;
  /** The same while keys move through the rows, page by page and from end to end. */
  readonly keysTaskMs: number;
  readonly keysTaskCpuMs: number;
  /** Tasks over 50 ms in both, by the wall clock and of the processor. */
  readonly longTasks: number;
  readonly longTasksCpu: number;
}

const LONG_MS = 50;
const QUERIES = ['deploy 12', 'kind:apim pay', 'expires:<30d is:soon', 'team weekly 7'];

/** Drives the built app with `count` credentials; `rounds` for the medians. */
export async function measureList(count: number, rounds = 3): Promise<ListFigures> {
  const desktop = await DesktopSession.start({ secretService: 'none' });
  try {
    seedCredentials(desktop, count);
    const app = await TokenTrayApp.launch(desktop);
    const page = await app.window();
    const search = page.getByRole('searchbox', { name: /^Search credentials/ });
    await search.waitFor({ timeout: 60_000 });
    const keys: number[] = [];
    const wheel: Task[] = [];
    const moves: Task[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const query of QUERIES) {
        await search.fill('');
        await quiet(page);
        for (const key of query) keys.push(await keyToPaint(page, key));
      }
      await search.fill('');
      await quiet(page);
      wheel.push(...(await traced(app, () => turnWheel(page))));
      moves.push(...(await traced(app, () => walk(page))));
    }
    const tasks = [...wheel, ...moves];
    return {
      credentials: count,
      keyToPaintMs: median(keys),
      slowestKeyMs: Math.max(...keys),
      wheelTaskMs: longest(wheel, 'wallMs'),
      wheelTaskCpuMs: longest(wheel, 'cpuMs'),
      keysTaskMs: longest(moves, 'wallMs'),
      keysTaskCpuMs: longest(moves, 'cpuMs'),
      longTasks: tasks.filter(({ wallMs }) => wallMs > LONG_MS).length,
      longTasksCpu: tasks.filter(({ cpuMs }) => cpuMs > LONG_MS).length,
    };
  } finally {
    await desktop.stop();
  }
}

/** In the page: notes a key, then every frame that changes something, and when the last was drawn. */
const WATCH_KEY = `new Promise((resolve) => {
  let pressedMs = NaN;
  let paintedMs = NaN;
  const observer = new MutationObserver(() => requestAnimationFrame(() => {
    // A message comes after the frame was drawn.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { paintedMs = performance.now(); };
    port2.postMessage(undefined);
  }));
  observer.observe(document.querySelector('main'), {
    subtree: true, childList: true, characterData: true, attributes: true,
  });
  document.addEventListener('keydown', (event) => {
    pressedMs = event.timeStamp;
    setTimeout(() => { observer.disconnect(); resolve(paintedMs - pressedMs); }, 400);
  }, { capture: true, once: true });
  document.documentElement.dataset.watched = 'yes';
})`;

/** Presses a key in the search box; milliseconds until the last frame that it changed. */
async function keyToPaint(page: Page, key: string): Promise<number> {
  const answer = page.evaluate<number>(WATCH_KEY);
  await page.locator('html[data-watched]').waitFor({ state: 'attached' });
  await page.evaluate('delete document.documentElement.dataset.watched');
  await page.keyboard.press(key === ' ' ? 'Space' : key);
  return answer;
}

async function turnWheel(page: Page): Promise<void> {
  const row = page.locator('[data-credential]').first();
  await row.hover();
  for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 120);
  for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 1_200);
  for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, -1_500);
  await quiet(page);
}

async function walk(page: Page): Promise<void> {
  await page.locator('[data-credential]').first().focus();
  const presses = [
    ...Array<string>(30).fill('ArrowDown'),
    ...Array<string>(15).fill('PageDown'),
    'End',
    ...Array<string>(15).fill('PageUp'),
    'Home',
  ];
  for (const press of presses) await page.keyboard.press(press);
  await quiet(page);
}

/** Waits until the window has nothing to do. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((resolve) => setTimeout(() => requestIdleCallback(() => resolve()), 250))',
  );
}

function longest(tasks: readonly Task[], time: keyof Task): number {
  return Math.max(0, ...tasks.map((task) => task[time]));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
