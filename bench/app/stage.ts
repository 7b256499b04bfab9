import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronExecutable, REPOSITORY } from '../../test/support/app';
import { DesktopSession } from '../../test/support/desktop-session';
import { ended, listProcesses, signal, withDescendants } from '../../test/support/processes';
import { Driver } from './driver';
import type { Subject } from './subject';

const START_MS = 60_000;

/** A private desktop on which one app is started again and again. */
export class Stage {
  private constructor(
    readonly subject: Subject,
    readonly desktop: DesktopSession,
  ) {}

  /** Brings up the desktop, and starts the app once: first starts have more to do. */
  static async open(subject: Subject): Promise<Stage> {
    const desktop = await DesktopSession.start();
    try {
      await subject.seed(desktop);
      const stage = new Stage(subject, desktop);
      const app = await stage.start();
      await app.stop();
      return stage;
    } catch (error) {
      await desktop.stop();
      throw error;
    }
  }

  /** Starts the app and waits until its item is registered; `driven` loads the driver into it. */
  async start({ driven = false } = {}): Promise<RunningApp> {
    const { desktop, subject } = this;
    const executable = await electronExecutable();
    const driver = driven ? new Driver(desktop.folder) : undefined;
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const before = performance.now();
    const child = spawn(executable, [...sandbox, subject.appPath], {
      cwd: desktop.home,
      env: { ...desktop.env, ...driver?.environment(REPOSITORY) },
      stdio: 'ignore',
      detached: true,
    });
    if (child.pid !== undefined) desktop.adopt(child.pid);
    await desktop.tray.waitForItem(START_MS);
    const startMs = performance.now() - before;
    return new RunningApp(this, child, driver, before, startMs);
  }

  async close(): Promise<void> {
    await this.desktop.stop();
  }
}

/** One run of the app, in the tray. */
export class RunningApp {
  constructor(
    private readonly stage: Stage,
    private readonly child: ChildProcess,
    private readonly driver: Driver | undefined,
    private readonly startedAt: number,
    /** From the start of the process to the item on the bus. */
    readonly startMs: number,
  ) {}

  /** Opens the window by the tray menu; milliseconds from the click to what makes it usable. */
  async openWindow(): Promise<number> {
    const { desktop, subject } = this.stage;
    await this.menuMs();
    await this.driven.watch(subject.usable);
    const before = Date.now();
    await desktop.tray.click([subject.openEntry]);
    return (await this.driven.drawn()) - before;
  }

  async closeWindow(): Promise<void> {
    await this.driven.close();
  }

  get driven(): Driver {
    if (this.driver === undefined) throw new Error('This app was started without the driver.');
    return this.driver;
  }

  /** The main process. */
  get pid(): number {
    return this.child.pid ?? Number.NaN;
  }

  /** The app's processes; what it has ended or begun meanwhile counts. */
  pids(): number[] {
    return withDescendants(listProcesses(), new Set([this.pid])).map(({ pid }) => pid);
  }

  /** Waits until the menu is that of the whole app; milliseconds from the start of the process. */
  async menuMs(): Promise<number> {
    await this.stage.desktop.tray.waitForApp(START_MS);
    return performance.now() - this.startedAt;
  }

  /** Ends it, and waits until nothing of it runs. */
  async stop(): Promise<void> {
    const all = this.pids();
    const exited = this.child.exitCode === null ? once(this.child, 'exit') : undefined;
    signal(this.pid, 'SIGTERM');
    await exited;
    for (const pid of all) await ended(pid);
    await this.stage.desktop.tray.waitForNoItem();
  }
}
