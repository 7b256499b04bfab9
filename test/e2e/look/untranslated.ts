import type { Page } from '@playwright/test';

/** What is shown or read out beside the marked texts and the data of the test. */
export async function untranslated(page: Page): Promise<string[]> {
  const all = await page.evaluate<string[]>(`(() => {
    const found = [];
    for (const each of document.body.querySelectorAll('*')) {
      if (/^(SCRIPT|STYLE|TEXTAREA|CODE|PRE)$/.test(each.tagName)) continue;
      if (each.closest('dd, time, bdi, [data-spoken-by-data], option') !== null) continue;
      // A sentence goes on behind what is marked in it.
      const texts = [...each.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      found.push(texts.map((node) => node.data).join(' '));
    }
    for (const each of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (each.closest('time') !== null) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        found.push(each.getAttribute(name) ?? '');
      }
    }
    return found;
  })()`);
  return outsideOf(all);
}

/** What of texts is neither marked nor data of the test. */
export function outsideOf(texts: readonly string[]): string[] {
  return texts
    .map(withoutMarked)
    .flatMap((text) => text.split(/[,·]/))
    .filter((text) => /\p{L}{2}/u.test(text) && !DATA.test(text.trim()));
}

/** A marked text may have others in it. */
function withoutMarked(text: string): string {
  const rest = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return rest === text ? rest : withoutMarked(rest);
}

/** Days and times, names that the test gave, its host, names of keys, and what the system tells of itself. */
const DATA =
  /^(\p{Lu}\p{Ll}{2} \d{1,2}|\d{1,2}:\d\d\s[AP]M|(Ctrl|Alt|Shift|Super)(\+\w+)*|Deployment|Contoso|production|PRODUCTION|integration|contoso\.[\w.-]+|\/[\w./-]+)$/u;
