import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { ProblemError } from '../../../shared/domain/result';
import { appTexts } from '../../texts/app-texts';

/** Where a file stood when it was last known to be whole. */
export interface FileMark {
  readonly inode: number;
  readonly bytes: number;
  readonly changedMs: number;
}

/** The file's mark, or `undefined` where there is none to be seen. */
export function markOf(file: string): FileMark | undefined {
  try {
    const found = statSync(file);
    return { inode: found.ino, bytes: found.size, changedMs: found.mtimeMs };
  } catch {
    return undefined;
  }
}

export function sameMark(one: FileMark | undefined, other: FileMark | undefined): boolean {
  return (
    one?.inode === other?.inode &&
    one?.bytes === other?.bytes &&
    one?.changedMs === other?.changedMs
  );
}

/**
 * Puts `content` in place of the file's content: flushed under another name first, then renamed, so
 * that a crash or a full disk leaves the old content whole. Throws `ProblemError` where the disk
 * refuses. The flush matters: without it a full disk can go unnoticed until after the rename.
 */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.tmp`;
  try {
    // A leftover would keep its permissions, and a link in its place would be followed.
    rmSync(temporary, { force: true });
    writeFileSync(temporary, content, { flag: 'wx', mode: 0o600, flush: true });
    moveOver(temporary, file);
  } catch (error) {
    removeQuietly(temporary);
    throw diskProblem(error, file);
  }
  flushFolder(dirname(file));
}

/**
 * Makes `copy` hold what `file` holds now, without ever being half-written. Answers whether it could.
 * `link` shares the content until `file` is next replaced: cheap, but only for just before that.
 */
export function keepCopy(file: string, copy: string, how: 'link' | 'copy'): boolean {
  const temporary = `${copy}.tmp`;
  try {
    rmSync(temporary, { force: true });
    if (how === 'copy' || !linked(file, temporary)) copyFileSync(file, temporary);
    moveOver(temporary, copy);
    return true;
  } catch {
    removeQuietly(temporary);
    return false;
  }
}

/** Renames `file` to `<stem>.<why>-<time>.json` beside it and gives that path; throws `ProblemError`. */
export function moveAside(file: string, why: string): string {
  const aside = asideName(file, why);
  try {
    moveOver(file, aside);
  } catch (error) {
    throw diskProblem(error, file);
  }
  return aside;
}

/** A free name beside `file` that says why and when it was put there. */
export function asideName(file: string, why: string): string {
  const stem = file.replace(/(?:\.json)?(?:\.bak)?$/, '');
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  for (let count = 1; ; count += 1) {
    const name = `${stem}.${why}-${time}${count === 1 ? '' : `-${count}`}.json`;
    if (markOf(name) === undefined) return name;
  }
}

/** The sentence for a file that could not be written; nothing has changed then. */
export function diskProblem(error: unknown, file: string): ProblemError {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const folder = dirname(file);
  const { disk } = appTexts();
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new ProblemError({ code: 'disk-full', message: disk.full(folder) });
    case 'EROFS':
      return new ProblemError({ code: 'disk-read-only', message: disk.readOnly(folder) });
    case 'EACCES':
    case 'EPERM':
      return new ProblemError({ code: 'disk-no-permission', message: disk.noPermission(folder) });
    default: {
      const reason = typeof code === 'string' ? code : undefined;
      return new ProblemError({ code: 'disk-failed', message: disk.failed(file, reason) });
    }
  }
}

function linked(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch {
    return false;
  }
}

/** Virus scanners on Windows hold a fresh file open for a moment, and renaming it fails meanwhile. */
function moveOver(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || attempt === 10) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** Makes the rename itself last through a power cut, where folders can be flushed. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Some network file systems refuse this; the file itself has been flushed.
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The next write removes it.
  }
}
