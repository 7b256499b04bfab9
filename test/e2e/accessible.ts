import type { Page } from '@playwright/test';
import { atRest, axeViolations } from '../support/axe';
import { expect, test } from './desktop-test';

export const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  forced: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' },
} as const;

/** By all of axe's rules, as the system asks it to look; what the user chose goes before that. */
export async function expectAccessibleAs(
  page: Page,
  what: string,
  looks: readonly (keyof typeof LOOKS)[] = ['light', 'dark'],
): Promise<void> {
  for (const look of looks) {
    await test.step(`${what}, ${look}`, async () => {
      await page.emulateMedia(LOOKS[look]);
      await atRest(page);
      expect([look, await axeViolations(page)]).toEqual([look, []]);
    });
  }
  await page.emulateMedia(LOOKS.light);
}

/** How far the widest part of the page stands out to the side, in pixels; what scrolls by itself does not count. */
export async function standingOut(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const out = [];
    const width = document.documentElement.clientWidth;
    for (const each of document.querySelectorAll('main *')) {
      const style = getComputedStyle(each);
      if (style.position === 'fixed' || style.visibility === 'hidden') continue;
      const box = each.getBoundingClientRect();
      if (box.width > 1 && box.height > 1 && box.right > width + 1 && each.closest('[data-tabster-dummy]') === null) {
        out.push(each.tagName + '.' + each.className + ': ' + Math.round(box.right - width));
      }
      if (/(auto|scroll|hidden)/.test(style.overflowX) && each.scrollWidth > each.clientWidth + 1 &&
          !/(INPUT|TEXTAREA|SELECT)/.test(each.tagName) && style.textOverflow !== 'ellipsis' && each.clientWidth > 1) {
        out.push('cut: ' + each.tagName + '.' + each.className + ': ' + (each.scrollWidth - each.clientWidth));
      }
    }
    return out;
  })()`);
}
