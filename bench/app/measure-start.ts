import { atMost, type CaseResult, median, medianRatio } from '../figures';
import type { BenchOptions } from './options';
import { inRounds, of } from './rounds';
import { BARE, tokenTray } from './subject';

const HUNDRED = tokenTray(100);
const TEN_THOUSAND = tokenTray(10_000);

/** From the start of the process to the tray item on the bus, and to all of its menu. */
export async function measureStart({ pairs }: BenchOptions): Promise<CaseResult> {
  const subjects = [BARE, HUNDRED, TEN_THOUSAND];
  const rounds = await inRounds(subjects, pairs, async (stage) => {
    const app = await stage.start();
    const menuMs = await app.menuMs();
    await app.stop();
    return { startMs: app.startMs, menuMs };
  });
  const times = (subject: (typeof subjects)[number]) => of(rounds, subject, (run) => run.startMs);
  const ratio = (subject: (typeof subjects)[number]) => medianRatio(times(subject), times(BARE));
  return {
    rows: subjects.map((subject) => ({
      app: subject.name,
      startMs: median(times(subject)),
      fastestMs: Math.min(...times(subject)),
      ratio: ratio(subject),
      wholeMenuMs: median(of(rounds, subject, (run) => run.menuMs)),
    })),
    wishes: [
      atMost('start with 100 credentials, × bare', ratio(HUNDRED), 1.25),
      atMost('start with 10,000 credentials, × bare', ratio(TEN_THOUSAND), 1.5),
    ],
  };
}
