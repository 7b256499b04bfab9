import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { NotificationOutcome } from '../src/main/ports/notifier';
import { ReminderScheduler } from '../src/main/services/reminders/reminder-scheduler';
import { type ApimToken, EMPTY_METADATA, type Metadata } from '../src/shared/domain/model';
import { DEFAULT_SETTINGS, type Settings } from '../src/shared/domain/settings';
import { DocumentStore, PreferenceStore } from '../test/fakes/document-store';
import { SimulatedClock } from '../test/fakes/simulated-clock';

export const SIZES = [1_000, 10_000, 100_000] as const;

/** One row of the table; times are medians in milliseconds. */
export interface ReminderFigures {
  readonly credentials: number;
  /** A look when nothing is due. */
  readonly idleTickMs: number;
  /** A look that finds one due: shown, and recorded in memory. */
  readonly oneDueTickMs: number;
  /** From nothing to the first look. */
  readonly startMs: number;
  /** What the scheduler keeps in memory beside the credentials themselves. */
  readonly indexMiB: number;
}

const START_MS = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const ROUNDS = 11;

/** Figures of the reminder scheduler with `count` credentials, over stores in memory. */
export async function measureReminders(count: number): Promise<ReminderFigures> {
  const starts: number[] = [];
  const indexes: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const before = usedHeap();
    const bench = new Bench(count);
    const documentBytes = usedHeap() - before;
    const since = performance.now();
    bench.scheduler.start();
    await bench.settled();
    starts.push(performance.now() - since);
    indexes.push((usedHeap() - before - documentBytes) / 2 ** 20);
    await bench.scheduler.stop();
  }
  const bench = new Bench(count);
  bench.scheduler.start();
  await bench.settled();
  const idle: number[] = [];
  const due: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    idle.push(await bench.tick(0));
    due.push(await bench.tick(1));
  }
  await bench.scheduler.stop();
  return {
    credentials: count,
    idleTickMs: median(idle),
    oneDueTickMs: median(due),
    startMs: median(starts),
    indexMiB: median(indexes),
  };
}

class Bench {
  readonly scheduler: ReminderScheduler;
  private readonly clock = new SimulatedClock(START_MS);
  private shown = 0;

  constructor(count: number) {
    const metadata = new DocumentStore<Metadata>({
      ...EMPTY_METADATA,
      credentials: Array.from({ length: count }, (_, index) => token(index)),
    });
    this.scheduler = new ReminderScheduler({
      clock: this.clock,
      metadata,
      settings: new PreferenceStore<Settings>({ ...DEFAULT_SETTINGS, leadTimesSeconds: [0] }),
      log: { record: () => {}, recordError: (_event, error) => raise(error) },
      notifier: {
        show: async (): Promise<NotificationOutcome> => {
          this.shown += 1;
          return { accepted: true };
        },
        withdraw: () => {},
        onAnswer: () => () => {},
        onAppear: () => () => undefined,
      },
    });
  }

  /** Milliseconds for one look at a time when exactly `due` credentials have become due. */
  async tick(due: 0 | 1): Promise<number> {
    this.clock.jump(due === 0 ? 1_000 : HOUR_MS);
    const before = this.shown;
    const since = performance.now();
    this.scheduler.wake('resume');
    await this.settled();
    const took = performance.now() - since;
    if (this.shown !== before + due)
      throw new Error(`${this.shown - before} were due, not ${due}.`);
    return took;
  }

  async settled(): Promise<void> {
    // The scheduler works in promises only, so a few turns of their queue see it through.
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
  }
}

/** Token 0 ends within the first hour, token 1 in the second, … the rest over the next 30 years. */
function token(index: number): ApimToken {
  const soon = index < 2 * ROUNDS;
  const endMs = START_MS + (soon ? (index + 0.5) * HOUR_MS : (30 + (index % 10_000)) * DAY_MS);
  const issuedAt = new Date(START_MS - DAY_MS).toISOString();
  return {
    kind: 'apim-token',
    id: `credential-${index}`,
    name: `Credential ${index}`,
    sourceId: 'service',
    identifier: 'integration',
    keyRole: 'primary',
    format: 'sas',
    expiresAt: `${new Date(endMs).toISOString().slice(0, 23)}0000Z`,
    ttlSeconds: 864_000,
    issuedAt,
    createdAt: issuedAt,
    updatedAt: issuedAt,
    secretId: `secret-${index}`,
    favourite: false,
    tags: [],
    notes: '',
    archived: false,
    usages: [],
  };
}

function usedHeap(): number {
  setFlagsFromString('--expose_gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function raise(error: unknown): never {
  throw error;
}
