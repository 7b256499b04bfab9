import { atMost, type CaseResult, median, medianRatio } from '../figures';
import { type Memory, memoryOf } from './memory';
import type { BenchOptions } from './options';
import { inRounds, of, type Rounds } from './rounds';
import { BARE, type Subject, tokenTray } from './subject';

const HUNDRED = tokenTray(100);
const TEN_THOUSAND = tokenTray(10_000);
/** After a window was closed. */
const AFTER_WINDOW_MS = 5_000;

/** Memory of all processes in the tray, without a window ever opened. */
export async function measureMemory(options: BenchOptions): Promise<CaseResult> {
  const subjects = [BARE, HUNDRED, TEN_THOUSAND];
  const rounds = await inRounds(subjects, options.pairs, async (stage) => {
    const app = await stage.start();
    await pause(options.settleSeconds * 1_000);
    const memory = memoryOf(app.pids());
    await app.stop();
    return memory;
  });
  return {
    rows: subjects.map((subject) => row(rounds, subject)),
    wishes: [
      atMost('memory with 100 credentials, × bare', ratio(rounds, HUNDRED), 1.1),
      atMost('memory with 10,000 credentials, × bare', ratio(rounds, TEN_THOUSAND), 1.25),
    ],
  };
}

interface AfterWindows {
  readonly first: Memory;
  readonly last: Memory;
}

/** Memory after the window was opened and closed again and again. */
export async function measureWindows(options: BenchOptions): Promise<CaseResult> {
  const subjects = [BARE, HUNDRED];
  const rounds = await inRounds(subjects, options.pairs, async (stage): Promise<AfterWindows> => {
    const app = await stage.start({ driven: true });
    await pause(options.settleSeconds * 1_000);
    await app.openWindow();
    await app.closeWindow();
    await pause(AFTER_WINDOW_MS);
    const first = memoryOf(app.pids());
    for (let time = 1; time < options.windows; time += 1) {
      await app.openWindow();
      await app.closeWindow();
    }
    await pause(AFTER_WINDOW_MS);
    const last = memoryOf(app.pids());
    await app.stop();
    return { first, last };
  });
  const part = (which: keyof AfterWindows): Rounds<Memory> =>
    new Map([...rounds].map(([name, each]) => [name, each.map((figure) => figure[which])]));
  const growth = (subject: Subject) =>
    medianRatio(pss(part('last'), subject), pss(part('first'), subject));
  return {
    rows: subjects.map((subject) => ({
      ...row(part('last'), subject),
      afterFirstMiB: median(pss(part('first'), subject)),
      growth: growth(subject),
    })),
    wishes: [
      atMost(`memory after ${options.windows} windows, × bare`, ratio(part('last'), HUNDRED), 1.15),
      atMost(`memory after ${options.windows} windows, × after the first`, growth(HUNDRED), 1.03),
    ],
  };
}

function row(rounds: Rounds<Memory>, subject: Subject) {
  return {
    app: subject.name,
    pssMiB: median(pss(rounds, subject)),
    ratio: ratio(rounds, subject),
    privateMiB: median(of(rounds, subject, ({ privateMiB }) => privateMiB)),
    processes: median(of(rounds, subject, ({ processes }) => processes)),
  };
}

function pss(rounds: Rounds<Memory>, subject: Subject): number[] {
  return of(rounds, subject, ({ pssMiB }) => pssMiB);
}

function ratio(rounds: Rounds<Memory>, subject: Subject): number {
  return medianRatio(pss(rounds, subject), pss(rounds, BARE));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
