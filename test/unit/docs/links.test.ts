import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGES = [
  ...readdirSync(ROOT),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true }).map((name) => join('docs', String(name))),
].filter((name) => name.endsWith('.md'));

/** A page without what stands in blocks of code, where brackets mean something else. */
function proseOf(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
}

/** What its links and pictures point to. */
function targetsOf(text: string): string[] {
  const inline = [...text.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target]) => target ?? '');
  const drawn = [...text.matchAll(/ (?:src|srcset|href)="([^"]+)"/g)].map(
    ([, target]) => target ?? '',
  );
  const apart = [...text.matchAll(/^\[[^\]]+\]:\s+(\S+)/gm)].map(([, target]) => target ?? '');
  return [...inline, ...drawn, ...apart].filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors of its headings, as GitHub makes them. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

describe('the documents', () => {
  it.each(PAGES)('%s points only to what is there', (page) => {
    const broken = targetsOf(proseOf(page)).filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), path);
      if (relative(ROOT, file).startsWith('..') || !existsSync(file)) return true;
      if (anchor === undefined) return false;
      return !anchorsOf(proseOf(relative(ROOT, file))).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('can all be come to from README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) {
      for (const target of targetsOf(proseOf(page))) {
        const file = relative(ROOT, resolve(ROOT, dirname(page), target.split('#')[0] ?? ''));
        if (file.endsWith('.md')) reached.add(file);
      }
    }
    expect(PAGES.filter((page) => !reached.has(page))).toEqual([]);
  });

  it('show every picture that is kept, and none that is empty', () => {
    const shown = new Set(
      PAGES.flatMap((page) =>
        targetsOf(proseOf(page)).map((target) =>
          relative(ROOT, resolve(ROOT, dirname(page), target)),
        ),
      ),
    );
    const kept = readdirSync(join(ROOT, 'docs', 'screenshots')).map((name) =>
      join('docs', 'screenshots', name),
    );
    expect(kept.filter((picture) => statSync(join(ROOT, picture)).size < 1_000)).toEqual([]);
    expect(kept.filter((picture) => !shown.has(picture))).toEqual([]);
  });
});
