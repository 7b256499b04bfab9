import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BusConnection } from './dbus';
import { NOTIFICATIONS } from './notification-recorder';
import { signal, startDaemon } from './processes';
import { run } from './run';
import { eventually } from './wait';

export interface ShownNotification {
  readonly id: number;
  readonly appName: string;
  readonly summary: string;
  readonly body: string;
}

/** The dunst notification service, a real one, which can be frozen and killed. */
export class Dunst {
  private daemon: ChildProcess | undefined;

  constructor(
    private readonly bus: BusConnection,
    private readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  async start(): Promise<void> {
    const config = join(this.folder, 'dunstrc');
    writeFileSync(config, '[global]\nmonitor = 0\nwidth = 360\nhistory_length = 100\n');
    this.daemon = startDaemon('dunst', ['-config', config], { env: this.env });
    await this.bus.waitForName(NOTIFICATIONS);
  }

  /** Stops the process where it stands: the name stays, nothing is answered. */
  freeze(): void {
    signal(this.pid, 'SIGSTOP');
  }

  thaw(): void {
    signal(this.pid, 'SIGCONT');
  }

  async kill(): Promise<void> {
    signal(this.pid, 'SIGKILL');
    await this.bus.waitForName(NOTIFICATIONS, false);
    this.daemon = undefined;
  }

  /** How many stand on the screen or wait for a place there. */
  async displayed(): Promise<number> {
    const outcome = await run('dunstctl', ['count', 'displayed'], { env: this.env });
    return Number(outcome.stdout);
  }

  /** Everything it has shown and has closed since, newest first. */
  async history(): Promise<ShownNotification[]> {
    const outcome = await run('dunstctl', ['history'], { env: this.env });
    const { data } = JSON.parse(outcome.stdout) as { data: HistoryEntry[][] };
    return data.flat().map((entry) => ({
      id: entry.id.data,
      appName: entry.appname.data,
      summary: entry.summary.data,
      body: entry.body.data,
    }));
  }

  /** Closes what is on the screen, so that {@link history} holds it. */
  async closeAll(): Promise<void> {
    await run('dunstctl', ['close-all'], { env: this.env });
  }

  /** Waits until something stands on the screen, closes it and gives all that was shown. */
  async waitForShown(what: string, timeoutMs = 15_000): Promise<ShownNotification[]> {
    return eventually(
      async () => {
        if ((await this.displayed()) === 0) return undefined;
        await this.closeAll();
        return this.history();
      },
      { what, timeoutMs, everyMs: 100 },
    );
  }

  get pid(): number {
    const pid = this.daemon?.pid;
    if (pid === undefined) throw new Error('dunst is not running in this session.');
    return pid;
  }
}

interface HistoryEntry {
  readonly id: { readonly data: number };
  readonly appname: { readonly data: string };
  readonly summary: { readonly data: string };
  readonly body: { readonly data: string };
}
