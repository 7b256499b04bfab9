import { mkdirSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../../../shared/domain/result';
import type { HistoryEntry, HistoryStore } from '../../ports/history-store';
import { appTexts } from '../../texts/app-texts';
import { FileLock } from '../files/file-lock';
import { diskProblem, replaceFile } from '../files/safe-file';
import { lineOf, rowOf } from './history-rows';

export interface FileHistoryStoreOptions {
  /** The user's data folder; made when it is missing. */
  readonly directory: string;
  /** A pruning that finds more keeps half of it, the latest. */
  readonly mostBytes?: number;
}

/** Some 50,000 rows: over a hundred a day for a year. */
const MOST_BYTES = 8 * 1024 * 1024;
/** A row is worth a wait: nobody waits for it. */
const ADDING_WAIT_MS = 10_000;
const REWRITING_WAIT_MS = 2_000;
/** Some 400 rows. */
const END_BYTES = 64 * 1024;
const LINE_BREAK = 0x0a;

/**
 * The history in `<directory>/history.jsonl`: a row a line, added at its end by the app and the
 * command line alike, so that nothing but clearing and pruning ever rewrites it.
 */
export function createFileHistoryStore(options: FileHistoryStoreOptions): HistoryStore {
  return new FileHistoryStore(options.directory, options.mostBytes ?? MOST_BYTES);
}

class FileHistoryStore implements HistoryStore {
  private readonly file: string;
  private readonly lock: FileLock;
  /** One thing after the other, so that rows stay in their order. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly directory: string,
    private readonly mostBytes: number,
  ) {
    this.file = join(directory, 'history.jsonl');
    this.lock = new FileLock(`${this.file}.lock`);
  }

  append(credentialId: string, row: Parameters<HistoryStore['append']>[1]): Promise<void> {
    return this.add(`${lineOf(credentialId, row)}\n`);
  }

  async appendAll(rows: readonly HistoryEntry[]): Promise<void> {
    if (rows.length === 0) return;
    await this.add(rows.map((row) => `${lineOf(row.credentialId, row)}\n`).join(''));
  }

  private add(lines: string): Promise<void> {
    return this.inTurn(ADDING_WAIT_MS, async () => {
      const handle = await open(this.file, 'a+', 0o600);
      try {
        const text = (await endsMidLine(handle)) ? `\n${lines}` : lines;
        const bytes = Buffer.from(text);
        const { bytesWritten } = await handle.write(bytes);
        if (bytesWritten < bytes.length) throw new Error('The disk took a part of a row only.');
      } finally {
        await handle.close();
      }
    });
  }

  async read(credentialId: string) {
    const id = JSON.stringify(credentialId);
    const text = await this.text().catch(() => '');
    return text.split('\n').flatMap((line) => {
      const row = line.includes(id) ? rowOf(line) : undefined;
      if (row?.credentialId !== credentialId) return [];
      const { credentialId: _, ...rest } = row;
      return rest;
    });
  }

  async lastCopied() {
    const lines = (await this.end().catch(() => '')).split('\n').reverse();
    const rows = lines.flatMap((line) => (line.includes('"copied"') ? (rowOf(line) ?? []) : []));
    return [...new Set(rows.flatMap((row) => (row.what === 'copied' ? row.credentialId : [])))];
  }

  async readAll() {
    const text = await this.text().catch(() => '');
    return text.split('\n').flatMap((line) => rowOf(line) ?? []);
  }

  clear(credentialId: string): Promise<void> {
    const id = JSON.stringify(credentialId);
    return this.rewrite((lines) => lines.filter((line) => !line.includes(id)), refuseBusy);
  }

  prune(before: string): Promise<void> {
    // Another day will do.
    return this.rewrite(
      (lines) => latest(lines, before, this.mostBytes),
      () => undefined,
    );
  }

  private rewrite(
    choose: (lines: readonly string[]) => readonly string[],
    busy: () => void,
  ): Promise<void> {
    return this.inTurn(REWRITING_WAIT_MS, async (alone) => {
      if (!alone) return busy();
      const lines = (await this.text()).split('\n').filter((line) => line !== '');
      const kept = choose(lines);
      if (kept.length === lines.length) return;
      replaceFile(this.file, kept.map((line) => `${line}\n`).join(''));
    });
  }

  private async text(): Promise<string> {
    try {
      return await readFile(this.file, 'utf8');
    } catch (error) {
      if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return '';
      throw diskProblem(error, this.file);
    }
  }

  private async end(): Promise<string> {
    const handle = await open(this.file, 'r');
    try {
      const { size } = await handle.stat();
      const bytes = Buffer.alloc(Math.min(size, END_BYTES));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, size - bytes.length);
      return bytes.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  /**
   * Under the lock, because a row added while another process rewrites the file would be lost.
   * Where it is not given back in time `alone` is false: a row is added all the same, and nothing
   * is rewritten.
   */
  private inTurn(waitMs: number, work: (alone: boolean) => Promise<void>): Promise<void> {
    const locked = async () => {
      try {
        mkdirSync(this.directory, { recursive: true, mode: 0o700 });
      } catch (error) {
        throw diskProblem(error, this.file);
      }
      const release = await this.lock.take(waitMs);
      try {
        await work(release !== undefined);
      } finally {
        release?.();
      }
    };
    const turn = this.queue.then(locked, locked);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

function refuseBusy(): never {
  throw new ProblemError({ code: 'history-busy', message: appTexts().disk.historyBusy });
}

/** Whether a row was cut off: the next one must not be glued to it. */
async function endsMidLine(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  await handle.read(last, 0, 1, size - 1);
  return last[0] !== LINE_BREAK;
}

function latest(lines: readonly string[], before: string, mostBytes: number): readonly string[] {
  const young = lines.filter((line) => (rowOf(line)?.at ?? '') >= before);
  let total = young.reduce((sum, line) => sum + line.length + 1, 0);
  if (total <= mostBytes) return young;
  const first = young.findIndex((line) => {
    total -= line.length + 1;
    return total <= mostBytes / 2;
  });
  return young.slice(first + 1);
}
