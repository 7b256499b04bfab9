import type { Log } from '../../ports/log';

const PAUSE_MS = 60_000;

/**
 * Notes refused requests by their code: the first at once, further ones as a number at most once a
 * minute, so that a page gone mad does not push everything else out of the log.
 */
export function createRefusalLog(
  log: Pick<Log, 'record'>,
  now: () => number = () => performance.now(),
): (code: string) => void {
  const seen = new Map<string, { writtenAt: number; since: number }>();
  return (code) => {
    const before = seen.get(code);
    if (before !== undefined && now() - before.writtenAt < PAUSE_MS) {
      before.since += 1;
      return;
    }
    const count = (before?.since ?? 0) + 1;
    log.record('request-refused', count === 1 ? { code } : { code, count });
    seen.set(code, { writtenAt: now(), since: 0 });
  };
}
