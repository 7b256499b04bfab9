import { mkdirSync, readFileSync } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ProblemError } from '../../../shared/domain/result';
import type { BackupFiles } from '../../ports/backup-files';
import { appTexts } from '../../texts/app-texts';
import { diskProblem, replaceFile } from '../files/safe-file';

const TRIAL = '.tokentray-trial';

/** Backups as files of the system. */
export function createBackupFiles(): BackupFiles {
  return { prepare, makeOwn, list, read, readStart, write, remove, within: join, nameOf: basename };
}

async function prepare(parent: string, folder: string): Promise<string> {
  await refuseUnlessFolder(parent);
  const path = join(parent, folder);
  try {
    // Not recursively: a parent that is gone must not come back as an empty folder.
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw diskProblem(error, path);
  }
  const trial = join(path, TRIAL);
  replaceFile(trial, 'TokenTray may write here.\n');
  await remove(trial);
  return path;
}

async function makeOwn(folder: string): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw diskProblem(error, folder);
  }
}

async function list(folder: string): Promise<readonly string[]> {
  await refuseUnlessFolder(folder);
  try {
    const found = await readdir(folder, { withFileTypes: true });
    return found.filter((each) => each.isFile()).map(({ name }) => name);
  } catch (error) {
    throw unreadable(folder, error);
  }
}

async function read(file: string, mostBytes: number): Promise<Uint8Array> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw notAFile(file);
    if (found.size > mostBytes) {
      const megabytes = Math.round(mostBytes / 1024 / 1024);
      throw new ProblemError({
        code: 'backup-too-large',
        message: appTexts().backupFiles.tooLarge(basename(file), megabytes),
      });
    }
    return await handle.readFile();
  } catch (error) {
    throw error instanceof ProblemError ? error : unreadable(file, error);
  } finally {
    await handle.close();
  }
}

async function readStart(file: string, bytes: number): Promise<Uint8Array> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    await handle.close();
  }
}

async function write(file: string, content: string): Promise<void> {
  const bytes = Buffer.from(content);
  replaceFile(file, bytes);
  let back: Buffer;
  try {
    back = readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
  if (back.equals(bytes)) return;
  throw new ProblemError({
    code: 'backup-not-written',
    message: appTexts().backupFiles.notWritten(file),
  });
}

async function remove(file: string): Promise<void> {
  try {
    await rm(file, { force: true });
  } catch (error) {
    throw diskProblem(error, file);
  }
}

async function refuseUnlessFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') throw gone(folder);
    throw unreadable(folder, error);
  });
  if (!found.isDirectory()) throw gone(folder);
}

function gone(folder: string): ProblemError {
  return new ProblemError({
    code: 'backup-folder-gone',
    message: appTexts().backupFiles.folderGone(folder),
  });
}

function notAFile(file: string): ProblemError {
  return new ProblemError({
    code: 'backup-unreadable',
    message: appTexts().backupFiles.noFile(basename(file)),
  });
}

function unreadable(file: string, error: unknown): ProblemError {
  return new ProblemError({
    code: 'backup-unreadable',
    message: appTexts().backupFiles.unreadable(file, codeOf(error)),
  });
}

function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : undefined;
}
