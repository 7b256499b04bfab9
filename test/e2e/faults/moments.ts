import { type ChildProcess, spawn } from 'node:child_process';
import { type FSWatcher, mkdirSync, watch } from 'node:fs';
import { userData } from '../../support/app';
import type { DesktopSession } from '../../support/desktop-session';
import { within } from '../../support/wait';

/** A step of the app as others see it: what it does to its files, or what it asks the keyring. */
export interface Step {
  readonly where: 'files' | 'keyring';
  readonly what: string;
}

/** What the keyring is asked for a secret; each call of one is a step. */
const CALLS = ['OpenSession', 'SearchItems', 'GetSecrets', 'CreateItem', 'SetSecret', 'Delete'];
const SERVICE_CALLS = `type='method_call',interface='org.freedesktop.Secret`;

/**
 * Sees each step of the app from outside: its files by the system's own notices, its calls of the
 * keyring by a monitor on the bus.
 */
export class Moments {
  private listener: ((step: Step) => void) | undefined;

  private constructor(
    private readonly watcher: FSWatcher,
    private readonly monitor: ChildProcess,
  ) {}

  static async watch(desktop: DesktopSession): Promise<Moments> {
    const folder = userData(desktop);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const rules = ['Service', 'Collection', 'Item'].map((name) => `${SERVICE_CALLS}.${name}'`);
    const monitor = spawn('dbus-monitor', ['--address', desktop.busAddress, ...rules], {
      env: desktop.env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (monitor.pid !== undefined) desktop.adopt(monitor.pid);
    const moments = new Moments(watch(folder), monitor);
    moments.watcher.on('change', (kind, name) => {
      if (/\.(json|jsonl|lock|bak|tmp)$/.test(String(name))) {
        moments.listener?.({ where: 'files', what: `${kind} ${String(name)}` });
      }
    });
    const ready = new Promise<void>((resolve) => {
      monitor.stdout?.on('data', (chunk: Buffer) => {
        resolve();
        for (const [, member = ''] of chunk
          .toString('utf8')
          .matchAll(/^method call .*member=(\w+)$/gm)) {
          if (CALLS.includes(member)) moments.listener?.({ where: 'keyring', what: member });
        }
      });
    });
    await within(ready, { what: 'the monitor of the bus' });
    return moments;
  }

  /** Who is told of each step from now on. */
  tell(listener: ((step: Step) => void) | undefined): void {
    this.listener = listener;
  }

  close(): void {
    this.listener = undefined;
    this.watcher.close();
    this.monitor.kill();
  }
}
