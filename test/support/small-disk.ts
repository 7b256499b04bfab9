import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE_BYTES = 4_096;

/** A real disk in memory that can be filled to the page; unmount it at the end. */
export class SmallDisk {
  private readonly filler: string;

  constructor(
    readonly directory: string,
    pages: number,
  ) {
    this.filler = join(directory, 'filler');
    mkdirSync(directory, { recursive: true });
    const size = `size=${pages * PAGE_BYTES}`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', this.directory]);
  }

  /** Leaves room for so many pages, and no more. */
  leave(pages: number): void {
    rmSync(this.filler, { force: true });
    writeFileSync(this.filler, '');
    let filled = 0;
    try {
      for (; ; filled += 1) {
        writeFileSync(this.filler, Buffer.alloc(PAGE_BYTES), { flag: 'a', flush: true });
      }
    } catch (error) {
      if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'ENOSPC') throw error;
    }
    truncateSync(this.filler, Math.max(0, filled - pages) * PAGE_BYTES);
  }

  /** All of its room again. */
  empty(): void {
    rmSync(this.filler, { force: true });
  }

  readOnly(): void {
    execFileSync('mount', ['-o', 'remount,ro', this.directory]);
  }

  unmount(): void {
    execFileSync('umount', [this.directory]);
  }
}
