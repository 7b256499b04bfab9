/** How many backups are kept: the newest of so many days, and of so many weeks. */
export interface Keep {
  readonly daily: number;
  readonly weekly: number;
}

export interface Dated {
  readonly name: string;
  /** Milliseconds since 1970 UTC. */
  readonly atMs: number;
}

const DAY_MS = 86_400_000;
/** 1970 began on a Thursday; weeks begin on Mondays. */
const TO_MONDAY_MS = 3 * DAY_MS;

/**
 * The names of those that are to go: all but the newest of each of the last `daily` days that have
 * one, and of each of the last `weekly` weeks that have one. Days and weeks are those of UTC. The
 * newest of all always stays.
 */
export function outdated(backups: readonly Dated[], keep: Keep): readonly string[] {
  const newestFirst = [...backups].sort((a, b) => b.atMs - a.atMs || (a.name < b.name ? 1 : -1));
  const kept = new Set<string>(newestFirst.slice(0, 1).map(({ name }) => name));
  const newestOfEach = (spanOf: (atMs: number) => number, count: number) => {
    const spans = new Set<number>();
    for (const { name, atMs } of newestFirst) {
      const span = spanOf(atMs);
      if (spans.has(span)) continue;
      if (spans.size === count) return;
      spans.add(span);
      kept.add(name);
    }
  };
  newestOfEach((atMs) => Math.floor(atMs / DAY_MS), keep.daily);
  newestOfEach((atMs) => Math.floor((atMs + TO_MONDAY_MS) / (7 * DAY_MS)), keep.weekly);
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}
