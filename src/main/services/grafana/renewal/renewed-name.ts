/** Grafana keeps names of up to 190 characters. */
const LONGEST = 190;
const LONGEST_SUFFIX = ' (2026-12-01) 99'.length;
const SUFFIX = / \(\d{4}-\d{2}-\d{2}\)(?: \d{1,2})?$/;

/** A server name without the date that a renewal put behind it. */
export function baseName(serverName: string): string {
  const base = serverName.replace(SUFFIX, '');
  return base.trim() === '' ? serverName : base;
}

/**
 * The names that a key renewed at `nowMs` may be given on its server, the best first: `ci` or
 * `ci (2026-11-01)` becomes `ci (2026-12-01)`, then `ci (2026-12-01) 2`. The day is that of UTC.
 */
export function* renewedNames(serverName: string, nowMs: number): Generator<string, void> {
  const day = new Date(nowMs).toISOString().slice(0, 10);
  const base = [...baseName(serverName)].slice(0, LONGEST - LONGEST_SUFFIX).join('');
  yield `${base} (${day})`;
  for (let number = 2; number <= 99; number += 1) yield `${base} (${day}) ${number}`;
}
