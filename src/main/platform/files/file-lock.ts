import { randomUUID } from 'node:crypto';
import {
  closeSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { diskProblem } from './safe-file';

/** Gives the lock back; harmless where another has broken it meanwhile. */
export type Release = () => void;

/** A lock this old counts for nothing even where a process of that number runs. */
const FORGOTTEN_MS = 60_000;
/** One without a holder's name was left by a process that died between two system calls. */
const NAMELESS_MS = 5_000;
const RENEW_MS = 15_000;
const POLL_MS = 15;

/**
 * A lock between processes: a file that only one can make, with the name of the one that did. That
 * of a process that has died is broken. Work that takes long keeps it by renewing its date.
 */
export class FileLock {
  constructor(private readonly file: string) {}

  /** Takes it, or gives `undefined` where another process has it. Throws `ProblemError` of the disk. */
  tryTake(): Release | undefined {
    const mark = `${process.pid} ${hostname()} ${randomUUID()}`;
    if (this.create(mark)) return () => this.release(mark);
    if (!isAbandoned(this.file)) return undefined;
    this.breakOpen();
    return this.create(mark) ? () => this.release(mark) : undefined;
  }

  /** Waits for it, `waitMs` at most; `undefined` where another process has it still. */
  async take(waitMs: number): Promise<Release | undefined> {
    const until = performance.now() + waitMs;
    for (;;) {
      const release = this.tryTake();
      if (release !== undefined || performance.now() > until) return release;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** The same, kept alive for as long as it is held. */
  async takeForLong(waitMs: number): Promise<Release | undefined> {
    const release = await this.take(waitMs);
    if (release === undefined) return undefined;
    const renewal = setInterval(() => this.renew(), RENEW_MS);
    renewal.unref();
    return () => {
      clearInterval(renewal);
      release();
    };
  }

  private create(mark: string): boolean {
    let handle: number;
    try {
      handle = openSync(this.file, 'wx', 0o600);
    } catch (error) {
      // Windows answers EPERM while a lock that was given back is still being deleted.
      const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
      if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return false;
      throw diskProblem(error, this.file);
    }
    try {
      writeSync(handle, mark);
      return true;
    } catch (error) {
      rmSync(this.file, { force: true });
      throw diskProblem(error, this.file);
    } finally {
      closeSync(handle);
    }
  }

  private release(mark: string): void {
    if (readQuietly(this.file) === mark) rmSync(this.file, { force: true });
  }

  private renew(): void {
    try {
      const now = new Date();
      utimesSync(this.file, now, now);
    } catch {
      // It was removed by hand: whoever takes it next has it.
    }
  }

  /** One at a time: a second one would remove what the first has taken since. */
  private breakOpen(): void {
    const breaker = `${this.file}.break`;
    try {
      closeSync(openSync(breaker, 'wx', 0o600));
    } catch {
      if (ageMs(breaker) > NAMELESS_MS) rmSync(breaker, { force: true });
      return;
    }
    try {
      if (isAbandoned(this.file)) rmSync(this.file, { force: true });
    } finally {
      rmSync(breaker, { force: true });
    }
  }
}

function isAbandoned(file: string): boolean {
  const age = ageMs(file);
  if (age > FORGOTTEN_MS) return true;
  const [pid, host] = (readQuietly(file) ?? '').split(' ');
  if (host === undefined) return age > NAMELESS_MS;
  return host === hostname() && !isRunning(Number(pid));
}

/** Milliseconds since the file was made or renewed; 0 where it is gone. */
function ageMs(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

function readQuietly(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One of another user may not be asked, but is there.
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
}
