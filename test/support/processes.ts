import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { eventually } from './wait';

/** A running process as `/proc` tells it; zombies are left out everywhere. */
export interface ProcessInfo {
  readonly pid: number;
  readonly parentPid: number;
  readonly groupId: number;
  /** In clock ticks since the system's start: with `pid` it names a process, as numbers come again. */
  readonly startedTicks: number;
  readonly argv: readonly string[];
  readonly environment: string;
}

/** Every live process that can be read. */
export function listProcesses(): ProcessInfo[] {
  const found: ProcessInfo[] = [];
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const info = readProcess(Number(entry));
    if (info !== undefined) found.push(info);
  }
  return found;
}

/** One live process, or `undefined` where it has ended. */
export function readProcess(pid: number): ProcessInfo | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything, so read from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, parentPid, groupId] = fields;
    if (state === 'Z' || state === 'X') return undefined;
    return {
      pid,
      parentPid: Number(parentPid),
      groupId: Number(groupId),
      // Field 22 of proc(5), of which the first two are cut off.
      startedTicks: Number(fields[19]),
      argv: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean),
      environment: readEnvironment(pid),
    };
  } catch {
    return undefined;
  }
}

/** Empty where it may not be read: Electron's processes hide theirs. */
function readEnvironment(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}

/** Those of `all` that are in `roots` or descend from one of them. */
export function withDescendants(
  all: readonly ProcessInfo[],
  roots: ReadonlySet<number>,
): ProcessInfo[] {
  const taken = new Set(roots);
  for (let grown = true; grown; ) {
    grown = false;
    for (const process of all) {
      if (!taken.has(process.pid) && taken.has(process.parentPid)) {
        taken.add(process.pid);
        grown = true;
      }
    }
  }
  return all.filter((process) => taken.has(process.pid));
}

export interface StartOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly stdio?: StdioOptions;
}

/**
 * Starts a daemon as the leader of its own process group. It dies with this process, even when this
 * process is killed outright.
 */
export function startDaemon(
  command: string,
  args: readonly string[],
  options: StartOptions,
): ChildProcess {
  return spawn('setpriv', ['--pdeathsig', 'KILL', '--', command, ...args], {
    env: options.env,
    stdio: options.stdio ?? 'ignore',
    detached: true,
  });
}

/** Sends a signal to a process; gives false where it is gone. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}

/** Waits for a process to have ended. */
export async function ended(pid: number, timeoutMs = 10_000): Promise<void> {
  await eventually(() => (readProcess(pid) === undefined ? true : undefined), {
    what: `process ${pid} to end`,
    timeoutMs,
    everyMs: 10,
  });
}

const LISTENING = '0A';

/** TCP ports on which one of the processes listens. */
export function listeningPorts(pids: readonly number[]): number[] {
  const ports = new Map<string, number>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readFileSync(table, 'utf8').split('\n').slice(1)) {
      const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
      if (state === LISTENING) ports.set(inode, Number.parseInt(local.split(':')[1] ?? '', 16));
    }
  }
  return pids.flatMap((pid) => openSockets(pid).flatMap((inode) => ports.get(inode) ?? []));
}

/** Inodes of a process's sockets. */
function openSockets(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return descriptorsOf(pid, folder).flatMap((descriptor) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/${descriptor}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
}

/** A process that has ended meanwhile has none. */
function descriptorsOf(pid: number, folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (readProcess(pid) === undefined) return [];
    throw error;
  }
}
