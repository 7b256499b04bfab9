import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { createFileHistoryStore } from '../src/main/platform/history/file-history-store';
import { createImportFiles } from '../src/main/platform/import/node-import-files';
import { createFileMetadataStore } from '../src/main/platform/metadata/file-metadata-store';
import { createSystemClock } from '../src/main/platform/system-clock';
import { History } from '../src/main/services/history';
import { ImportDesk } from '../src/main/services/import/import-desk';
import { Vault } from '../src/main/services/vault';
import { atMost, type CaseResult } from './figures';

/** As many as a file may have. */
const ROWS = 100_000;
/** As many as one import writes. */
const WRITTEN = 10_000;
const WITH_SECRET = 50;
const NS_PER_MS = 1e6;
const US_PER_MS = 1e3;

/** How long the main process is held up at once while the longest file is imported. */
export async function measureImport(): Promise<CaseResult> {
  const folder = mkdtempSync(join(tmpdir(), 'tokentray-bench-'));
  try {
    const rows: Row[] = [];
    for (const [name, content] of Object.entries({ 'all.csv': csv(), 'all.json': json() })) {
      const file = join(folder, name);
      writeFileSync(file, content);
      rows.push(...(await imported(file, join(folder, `of-${name}`))));
    }
    return {
      rows: rows.map((row) => ({ ...row })),
      wishes: [atMost('longest turn, ms', Math.max(...rows.map(({ longestMs }) => longestMs)), 50)],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Row {
  readonly step: string;
  readonly tookMs: number;
  /** Of the turns of the event loop, by the clock. */
  readonly longestMs: number;
  /** The same by the processor's time, of the collector's threads too. */
  readonly longestProcessorMs: number;
}

async function imported(file: string, directory: string): Promise<Row[]> {
  const clock = createSystemClock();
  const metadata = createFileMetadataStore({ directory });
  const log = { record: () => undefined, recordError: () => undefined };
  const desk = new ImportDesk({
    metadata,
    vault: new Vault(memoryKeychain(), metadata),
    clock,
    history: new History(createFileHistoryStore({ directory }), clock, log),
    files: createImportFiles(),
  });
  const rows: Row[] = [];
  const step = async <T>(name: string, work: () => T): Promise<Awaited<T>> => {
    const [figures, result] = await watched(work);
    rows.push({ step: `${file.endsWith('csv') ? 'CSV' : 'JSON'}, ${name}`, ...figures });
    return result;
  };
  const { id } = await step('open', () => desk.open(file));
  await step('read otherwise', () => desk.change(id, { zone: 'utc' }));
  await step('rows of a filter', () => desk.rows(id, 'add', 50_000));
  await step('choose all', () => desk.choose(id, 'all', 'skip'));
  for (const row of desk.planned(id).slice(0, WRITTEN)) row.choice = 'add';
  const { added } = await step('import 10,000', () => desk.run(id));
  if (added !== WRITTEN) throw new Error(`${added} were imported.`);
  desk.forget();
  return rows;
}

/** Does the work and tells how long it held up everything else. */
async function watched<T>(work: () => T): Promise<readonly [Omit<Row, 'step'>, Awaited<T>]> {
  // What was left by the step before is collected first.
  await pause(200);
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await pause(20);
  delays.reset();
  // The first turn after that only begins the count.
  await pause(20);
  const processor = watchedProcessor();
  const began = performance.now();
  const result = await work();
  const tookMs = performance.now() - began;
  // The watcher notices a turn with its next one.
  await pause(30);
  delays.disable();
  const longestMs = delays.max / NS_PER_MS;
  return [{ tookMs, longestMs, longestProcessorMs: processor.longestMs() }, result];
}

/** The longest turn by the processor's time, which other programs do not lengthen. */
function watchedProcessor(): { longestMs(): number } {
  let longest = 0;
  let isOver = false;
  let last = process.cpuUsage();
  const watch = () => {
    const { user, system } = process.cpuUsage(last);
    longest = Math.max(longest, (user + system) / US_PER_MS);
    last = process.cpuUsage();
    if (!isOver) setImmediate(watch);
  };
  setImmediate(watch);
  return {
    longestMs() {
      isOver = true;
      return longest;
    },
  };
}

/** As the keychain's process answers: never in the same turn. */
function memoryKeychain() {
  const kept = new Map<string, string>();
  return {
    get: async (id: string) => {
      await turn();
      return kept.get(id);
    },
    set: async (id: string, secret: string) => {
      await turn();
      kept.set(id, secret);
    },
    delete: async (id: string) => {
      await turn();
      kept.delete(id);
    },
  };
}

interface Entry {
  readonly name: string;
  readonly secret: string;
  readonly expires: string;
}

function entries(): readonly Entry[] {
  return Array.from({ length: ROWS }, (_, row) => ({
    name: `Key ${row}`,
    secret: row % WITH_SECRET === 0 ? `secret-${row}` : '',
    expires: `2031-01-${String((row % 28) + 1).padStart(2, '0')}`,
  }));
}

function csv(): string {
  const lines = entries().map(({ name, secret, expires }) => `${name};${secret};${expires}`);
  return `Name;Secret;Expires\n${lines.join('\n')}\n`;
}

function json(): string {
  return JSON.stringify(entries());
}
