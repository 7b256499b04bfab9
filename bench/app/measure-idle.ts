import { atMost, type CaseResult } from '../figures';
import type { TimerCount } from './driver';
import { cpuSecondsOf, wakeUpsOf } from './memory';
import type { BenchOptions } from './options';
import { type RunningApp, Stage } from './stage';
import { BARE, type Subject, tokenTray } from './subject';

const HUNDRED = tokenTray(100);

interface Idle {
  readonly cpuPercent: number;
  readonly wakeUpsASecond: number;
  readonly timers: readonly TimerCount[];
}

/** What both do at the same time while nobody asks anything of them; percent of one processor. */
export async function measureIdle(options: BenchOptions): Promise<CaseResult> {
  const subjects: readonly Subject[] = [BARE, HUNDRED];
  const stages: Stage[] = [];
  try {
    for (const subject of subjects) stages.push(await Stage.open(subject));
    const apps: RunningApp[] = [];
    for (const stage of stages) apps.push(await stage.start({ driven: true }));
    await pause(options.settleSeconds);
    const [bare, ours] = await Promise.all(apps.map((app) => idle(app, options.idleSeconds)));
    for (const app of apps) await app.stop();
    if (bare === undefined || ours === undefined) throw new Error('There were two apps.');
    return {
      rows: [
        row(BARE, bare),
        row(HUNDRED, ours),
        ...ours.timers.map(({ caller, delayMs, times }) => ({
          app: `${HUNDRED.name}: ${caller}`,
          delaySeconds: delayMs / 1_000,
          times,
        })),
      ],
      wishes: [
        atMost(
          'idle processor time over bare, in percent',
          ours.cpuPercent - bare.cpuPercent,
          0.05,
        ),
        atMost(
          `runs of one timer in ${options.idleSeconds} s`,
          mostRuns(ours),
          Math.ceil(options.idleSeconds / 60),
        ),
      ],
    };
  } finally {
    for (const stage of stages) await stage.close();
  }
}

async function idle(app: RunningApp, seconds: number): Promise<Idle> {
  await app.driven.forgetTimers();
  const pids = app.pids();
  const [cpu, wakeUps] = [cpuSecondsOf(pids), wakeUpsOf(app.pid)];
  await pause(seconds);
  return {
    cpuPercent: ((cpuSecondsOf(pids) - cpu) / seconds) * 100,
    wakeUpsASecond: (wakeUpsOf(app.pid) - wakeUps) / seconds,
    timers: await app.driven.timers(),
  };
}

/** How often the timer that runs most often has run. */
function mostRuns({ timers }: Idle): number {
  return Math.max(0, ...timers.map(({ times }) => times));
}

function row(subject: Subject, { cpuPercent, wakeUpsASecond }: Idle) {
  return { app: subject.name, cpuPercent, wakeUpsASecond };
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
}
