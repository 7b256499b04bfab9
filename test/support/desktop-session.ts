import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XClipboard } from './clipboard';
import { BusConnection } from './dbus';
import { desktopEnvironment } from './desktop-environment';
import { Dunst } from './dunst';
import { Keyring, SECRET_SERVICE } from './keyring';
import { NOTIFICATIONS, NotificationRecorder } from './notification-recorder';
import { listProcesses, type ProcessInfo, readProcess, signal, withDescendants } from './processes';
import { startBus, startDisplay } from './session-daemons';
import { TrayHost } from './tray-host';
import { eventually } from './wait';

export interface DesktopOptions {
  /**
   * `gnome-keyring` is unlocked; `locked` is the same with its collection locked; `none` is a bus
   * with an empty service folder.
   */
  readonly secretService?: 'gnome-keyring' | 'locked' | 'none';
  /** `recorder` is our own; `dunst` is a real one; `none` is nobody, and none to be activated. */
  readonly notifications?: 'recorder' | 'dunst' | 'none';
  readonly tray?: 'host' | 'none';
}

const MARKER = 'TOKENTRAY_TEST_DESKTOP';
/**
 * A desktop of its own: display, session bus, keyring, notification service, tray and folders.
 * Nothing of the user's is read or touched, and two of them do not see each other.
 */
export class DesktopSession {
  /** Everything the session writes is below it. */
  readonly folder: string;
  readonly home: string;
  /** The environment for every program of the session. */
  readonly env: NodeJS.ProcessEnv;
  private readonly marker = randomUUID();
  /** What the session's programs said, by name; for the report of a test that failed. */
  readonly outputs = new Map<string, () => string>();
  /** Adopted processes that run, by number, with when they started. */
  private readonly roots = new Map<number, number>();
  /** Their groups, with when the leader started; undefined where it had ended by then. */
  private readonly groups = new Map<number, number | undefined>();
  private parts: Parts = {};
  private stopped = false;

  private constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'tokentray-desktop-'));
    this.home = join(this.folder, 'home');
    const runtime = join(this.folder, 'run');
    const temporary = join(this.folder, 'tmp');
    for (const folder of [this.home, runtime, temporary]) {
      mkdirSync(folder, { mode: 0o700 });
    }
    this.env = {
      ...desktopEnvironment({ home: this.home, runtime, temporary }),
      [MARKER]: this.marker,
    };
    // What the bus and the keyring keep below HOME depends on it, so it is there before them.
    for (const name of ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME']) {
      mkdirSync(this.env[name] ?? '', { recursive: true, mode: 0o700 });
    }
  }

  /** Starts a session; whatever had been started is gone again where it fails. */
  static async start(options: DesktopOptions = {}): Promise<DesktopSession> {
    const session = new DesktopSession();
    live.add(session);
    try {
      await session.startParts(options);
      return session;
    } catch (error) {
      await session.stop();
      throw error;
    }
  }

  /** A test's own connection to the session's bus. */
  get bus(): BusConnection {
    return required(this.parts.bus, 'bus');
  }
  get keyring(): Keyring {
    return required(this.parts.keyring, 'keyring');
  }
  get tray(): TrayHost {
    return required(this.parts.tray, 'tray');
  }
  get hasTray(): boolean {
    return this.parts.tray !== undefined;
  }
  get notifications(): NotificationRecorder {
    return required(this.parts.recorder, 'notification recorder');
  }
  get dunst(): Dunst {
    return required(this.parts.dunst, 'dunst');
  }
  get clipboard(): XClipboard {
    return new XClipboard(this.env);
  }
  get busAddress(): string {
    return this.env.DBUS_SESSION_BUS_ADDRESS ?? '';
  }

  /** Brings up a recorder, also one that takes the place of a stopped one. */
  async startRecorder(capabilities?: readonly string[]): Promise<NotificationRecorder> {
    const recorder = await NotificationRecorder.start(
      this.busAddress,
      capabilities === undefined ? {} : { capabilities },
    );
    this.parts.recorder = recorder;
    return recorder;
  }

  /** Brings up the real dunst. */
  async startDunst(): Promise<Dunst> {
    const dunst = new Dunst(this.bus, this.folder, this.env);
    await dunst.start();
    this.adopt(dunst.pid);
    this.parts.dunst = dunst;
    return dunst;
  }

  /** Brings up an unlocked gnome-keyring. */
  async startKeyring(): Promise<Keyring> {
    const keyring = new Keyring(this.bus, this.env);
    await keyring.start();
    this.adopt(keyring.pid);
    this.parts.keyring = keyring;
    return keyring;
  }

  /** Names a process started outside, so that `stop` takes it and its children along. */
  adopt(pid: number): void {
    const found = readProcess(pid);
    if (found === undefined) return;
    this.roots.set(pid, found.startedTicks);
    if (found.groupId !== ownGroup) {
      this.groups.set(found.groupId, readProcess(found.groupId)?.startedTicks);
    }
  }

  /** Every live process that belongs to the session. */
  processes(): ProcessInfo[] {
    const all = listProcesses();
    const started = new Map(all.map(({ pid, startedTicks }) => [pid, startedTicks] as const));
    this.forgetEnded(all, started);
    const marked = all.filter(
      (process) =>
        process.environment.includes(`${MARKER}=${this.marker}`) ||
        this.roots.has(process.pid) ||
        this.groups.has(process.groupId),
    );
    // A program may overwrite its environment's memory and leave its parent: its group tells.
    const own = withDescendants(all, new Set(marked.map((process) => process.pid)));
    for (const { groupId } of own) {
      if (groupId !== ownGroup) this.groups.set(groupId, started.get(groupId));
    }
    return own;
  }

  /** The system gives numbers out again: another's process must not be taken for one of the session. */
  private forgetEnded(all: readonly ProcessInfo[], started: ReadonlyMap<number, number>): void {
    for (const [pid, ticks] of this.roots) {
      if (started.get(pid) !== ticks) this.roots.delete(pid);
    }
    const inUse = new Set(all.map(({ groupId }) => groupId));
    for (const [group, ticks] of this.groups) {
      const leader = started.get(group);
      if (!inUse.has(group) || (leader !== undefined && leader !== ticks)) {
        this.groups.delete(group);
      }
    }
  }

  /** Ends every process of the session and removes its folder; may be called again. */
  async stop(): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    this.disconnect();
    try {
      await eventually(() => (this.killAll() === 0 ? true : undefined), {
        what: `the session's processes to end`,
        everyMs: 10,
      });
    } finally {
      rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
      live.delete(this);
    }
  }

  /** The same without waiting, for a process that is about to end. */
  abandon(): void {
    this.stopped = true;
    this.killAll();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
    live.delete(this);
  }

  private async startParts(options: DesktopOptions): Promise<void> {
    const adopt = (pid: number) => this.adopt(pid);
    this.env.DISPLAY = await startDisplay(this.env, adopt);
    this.env.DBUS_SESSION_BUS_ADDRESS = await startBus(this.env, {
      folder: this.folder,
      withKeyringPrompter: options.secretService !== 'none',
      adopt,
    });
    this.parts.bus = await BusConnection.connect(this.busAddress);
    if (options.secretService === 'none') await this.assertAbsent(SECRET_SERVICE);
    else await this.startKeyring();
    if (options.secretService === 'locked') await this.keyring.lock();
    if (options.notifications === 'none') await this.assertAbsent(NOTIFICATIONS);
    else if (options.notifications === 'dunst') await this.startDunst();
    else await this.startRecorder();
    if (options.tray !== 'none') this.parts.tray = await TrayHost.start(this.busAddress);
  }

  /** Throws where `name` is on the bus or would be started by asking for it. */
  async assertAbsent(name: string): Promise<void> {
    if (await this.bus.isOwned(name)) throw new Error(`${name} is on the bus.`);
    if (await this.bus.isActivatable(name)) throw new Error(`${name} would be activated.`);
  }

  private disconnect(): void {
    this.parts.tray?.stop();
    this.parts.recorder?.stop();
    this.parts.bus?.close();
    this.parts = {};
  }

  private killAll(): number {
    const left = this.processes().filter((process) => process.pid !== ownPid);
    for (const process of left) signal(process.pid, 'SIGKILL');
    return left.length;
  }
}

interface Parts {
  bus?: BusConnection;
  keyring?: Keyring;
  recorder?: NotificationRecorder;
  dunst?: Dunst;
  tray?: TrayHost;
}

function required<T>(part: T | undefined, name: string): T {
  if (part === undefined) throw new Error(`This session has no ${name}.`);
  return part;
}

const ownPid = process.pid;
const ownGroup = listProcesses().find((process) => process.pid === ownPid)?.groupId;
const live = new Set<DesktopSession>();

function abandonAll(): void {
  for (const session of [...live]) session.abandon();
}

process.on('exit', abandonAll);
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  const listener = (): void => {
    abandonAll();
    process.removeListener(name, listener);
    // Without another's handler the signal ends the process, as it would have.
    if (process.listenerCount(name) === 0) process.kill(ownPid, name);
  };
  process.on(name, listener);
}
