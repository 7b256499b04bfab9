import { readFileSync, rmSync } from 'node:fs';
import type { TokenTrayApp } from '../../test/support/app';

/** A task of the window's main thread, in milliseconds. */
export interface Task {
  /** By the wall clock, what other programs take included. */
  readonly wallMs: number;
  /** Of the processor. */
  readonly cpuMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Traces the app while `work` runs; gives all tasks of the window's main thread. */
export async function traced(app: TokenTrayApp, work: () => Promise<void>): Promise<Task[]> {
  await app.electron.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'],
    }),
  );
  await work();
  const file = await app.electron.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  rmSync(file);
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  return traceEvents
    .filter(
      ({ name, ph, pid, tid }) =>
        ph === 'X' && name.endsWith('RunTask') && mains.has(`${pid}/${tid}`),
    )
    .map(({ dur = 0, tdur = 0 }) => ({ wallMs: dur / 1000, cpuMs: tdur / 1000 }));
}
