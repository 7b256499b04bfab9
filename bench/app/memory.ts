import { readdirSync, readFileSync } from 'node:fs';

/** Memory of some processes together, in MiB. */
export interface Memory {
  /** Proportional: a page that several share counts for its part in each. */
  readonly pssMiB: number;
  /** What only they have. */
  readonly privateMiB: number;
  readonly processes: number;
}

/** Reads `/proc/<pid>/smaps_rollup` of each; one that has ended meanwhile counts for nothing. */
export function memoryOf(pids: readonly number[]): Memory {
  const rollups = pids.flatMap((pid) => {
    try {
      return [readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')];
    } catch {
      return [];
    }
  });
  const sumMiB = (field: RegExp) =>
    rollups
      .flatMap((text) => [...text.matchAll(field)])
      .reduce((sum, [, kB]) => sum + Number(kB) / 1_024, 0);
  return {
    pssMiB: sumMiB(/^Pss:\s+(\d+) kB/gm),
    privateMiB: sumMiB(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm),
    processes: rollups.length,
  };
}

/** Seconds of the processor that they have used so far. */
export function cpuSecondsOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + ticksOf(pid) / TICKS_A_SECOND, 0);
}

/** How often their threads have gone to sleep by themselves so far: each is one wake-up. */
export function wakeUpsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const status = readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8');
    return sum + Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  }, 0);
}

/** USER_HZ, which Linux has kept at 100 on every machine that Electron runs on. */
const TICKS_A_SECOND = 100;

function ticksOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Fields 14 and 15 of proc(5): user and system time.
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
