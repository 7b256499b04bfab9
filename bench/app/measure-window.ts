import { setTimeout as delay } from 'node:timers/promises';
import { atMost, type CaseResult, median, medianRatio } from '../figures';
import type { BenchOptions } from './options';
import { inRounds, of } from './rounds';
import { BARE, tokenTray } from './subject';

const SETTLE_MS = 4_000;
const HUNDRED = tokenTray(100);
const TEN_THOUSAND = tokenTray(10_000);

/** From the click on the tray's entry to the frame that shows the list. */
export async function measureWindow({ pairs }: BenchOptions): Promise<CaseResult> {
  const subjects = [BARE, HUNDRED, TEN_THOUSAND];
  const rounds = await inRounds(subjects, pairs, async (stage) => {
    const app = await stage.start({ driven: true });
    // What an app has to do after its start is not what opening a window costs.
    await delay(SETTLE_MS);
    const firstMs = await app.openWindow();
    await app.closeWindow();
    const againMs = await app.openWindow();
    await app.stop();
    return { firstMs, againMs };
  });
  type Times = { readonly firstMs: number; readonly againMs: number };
  const times = (subject: (typeof subjects)[number], pick: keyof Times) =>
    of(rounds, subject, (figure) => figure[pick]);
  const ratio = (subject: (typeof subjects)[number], pick: keyof Times) =>
    medianRatio(times(subject, pick), times(BARE, pick));
  return {
    rows: subjects.map((subject) => ({
      app: subject.name,
      firstMs: median(times(subject, 'firstMs')),
      firstRatio: ratio(subject, 'firstMs'),
      againMs: median(times(subject, 'againMs')),
      againRatio: ratio(subject, 'againMs'),
    })),
    wishes: [HUNDRED, TEN_THOUSAND].map((subject) =>
      atMost(
        `open to list usable with ${subject.name} credentials, × empty React window`,
        ratio(subject, 'firstMs'),
        1.5,
      ),
    ),
  };
}
