import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2, levels A and AA, and those that axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Focus traps of Fluent UI: never seen, never read out. */
const EXCLUDED = ['[data-tabster-dummy]'];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly failureSummary?: string;
    readonly element?: unknown;
  }[];
}

/**
 * What axe finds wrong with the page once nothing moves any more, a line each; `only` limits it to
 * these rules.
 */
export async function axeViolations(page: Page, only?: readonly string[]): Promise<string[]> {
  await atRest(page);
  await page.evaluate(SOURCE);
  const runOnly =
    only === undefined ? { type: 'tag', values: TAGS } : { type: 'rule', values: only };
  const violations = await page.evaluate<readonly Violation[], object>(
    async ({ excluded, ...options }: { excluded?: readonly string[] }) => {
      const { axe, document } = globalThis as unknown as {
        axe: { run(where: object, how: object): Promise<{ violations: readonly Violation[] }> };
        document: {
          querySelector(selector: string): { contains(element: unknown): boolean } | null;
        };
      };
      const found = await axe.run({ exclude: excluded }, options);
      const menu = document.querySelector('[role="menu"]');
      // What an open menu covers cannot be aimed at before it closes; the page without it is looked
      // at by itself.
      const isCovered = (id: string, element: unknown) =>
        id === 'target-size' && menu !== null && !menu.contains(element);
      return found.violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes
          .filter(({ element }) => !isCovered(id, element))
          .map(({ html, failureSummary = '' }) => ({ html, failureSummary })),
      }));
    },
    { excluded: EXCLUDED, runOnly, resultTypes: ['violations'], elementRef: true },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}: ${html} ${failureSummary}`),
  );
}

interface Moving {
  readonly effect: { getComputedTiming(): { readonly endTime: unknown } } | null;
  readonly playState: string;
  readonly finished: Promise<unknown>;
}

/** Waits until the page is there and nothing fades or moves; what turns for ever is not waited for. */
export async function atRest(page: Page): Promise<void> {
  await page.locator('[data-reading-page]').waitFor({ state: 'detached' });
  await page.locator('html').evaluate(async ({ ownerDocument }) => {
    // One movement may begin as another ends: a toast makes room first and fades in then.
    for (let quietFrames = 0; quietFrames < 3; ) {
      const moving: readonly Moving[] = ownerDocument.getAnimations();
      const ending = moving.filter(
        ({ effect, playState }) =>
          playState !== 'finished' &&
          effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
      );
      quietFrames = ending.length === 0 ? quietFrames + 1 : 0;
      await Promise.allSettled(ending.map(({ finished }) => finished));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}
