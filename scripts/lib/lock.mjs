import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './messages.mjs';
import { inProject } from './paths.mjs';

const pollMs = 100;
const quietMs = 3_000;
const writingMs = 5_000;
const longestWorkMs = 30 * 60_000;

/**
 * Runs work that two commands in the same clone must not do at once, as in
 * `npm run tokentray … | npm run tokentray …` in a fresh one. The lock of a process that has died
 * counts for nothing.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work should look first whether another has done it meanwhile
 * @param {string} [folder] where the lock is kept
 * @returns {Promise<T>}
 */
export async function withLock(name, work, folder = inProject('out')) {
  const file = path.join(folder, `.${name}.lock`);
  await mkdir(folder, { recursive: true });
  const start = Date.now();
  let told = false;
  while (!(await taken(file))) {
    if (await abandoned(file)) {
      await rm(file, { force: true });
      continue;
    }
    if (!told && Date.now() - start > quietMs) {
      say(`Waiting for another command that does the same (${name}) …`);
      told = true;
    }
    await sleep(pollMs);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** @param {string} file */
async function taken(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
async function abandoned(file) {
  try {
    const age = Date.now() - (await stat(file)).mtimeMs;
    const holder = Number(await readFile(file, 'utf8'));
    if (holder === 0) return age > writingMs;
    return age > longestWorkMs || !isRunning(holder);
  } catch {
    // It has just been given up.
    return false;
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is there, but may not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
