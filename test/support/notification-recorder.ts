import { BusConnection, type BusMessage, dictionary, type Reply } from './dbus';
import { within } from './wait';

export const NOTIFICATIONS = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

/** One `Notify` call, and what became of it. */
export interface RecordedNotification {
  readonly id: number;
  readonly appName: string;
  /** The id it replaces; 0 for a new one. */
  readonly replacesId: number;
  readonly icon: string;
  readonly summary: string;
  readonly body: string;
  /** Action keys and their labels, in order. */
  readonly actions: readonly { readonly key: string; readonly label: string }[];
  readonly hints: ReadonlyMap<string, unknown>;
  readonly expireTimeoutMs: number;
  readonly sender: string;
  readonly at: number;
}

export interface RecorderOptions {
  /** What `GetCapabilities` answers. */
  readonly capabilities?: readonly string[];
}

const CAPABILITIES = ['actions', 'body', 'body-markup', 'icon-static', 'persistence'];

/** Owns the notification service's name, takes every notification and shows none. */
export class NotificationRecorder {
  /** All that came, oldest first. */
  readonly notifications: RecordedNotification[] = [];
  /** Ids the app took back by `CloseNotification`. */
  readonly closed: number[] = [];
  private readonly listeners = new Set<() => void>();
  private refusal: string | undefined;
  private hold: Promise<void> | undefined;
  private letGo: () => void = () => {};
  private held = 0;
  private nextId = 1;

  private constructor(private readonly bus: BusConnection) {}

  /** Connects to the bus and takes the name. */
  static async start(
    address: string,
    options: RecorderOptions = {},
  ): Promise<NotificationRecorder> {
    const bus = await BusConnection.connect(address);
    const recorder = new NotificationRecorder(bus);
    recorder.serve('Notify', (call) => recorder.notify(call));
    recorder.serve('CloseNotification', (call) => {
      const id = Number(call.body?.[0]);
      recorder.closed.push(id);
      recorder.emitClosed(id, 3);
      recorder.changed();
      return {};
    });
    recorder.serve('GetCapabilities', () => ({
      signature: 'as',
      body: [[...(options.capabilities ?? CAPABILITIES)]],
    }));
    recorder.serve('GetServerInformation', () => ({
      signature: 'ssss',
      body: ['recorder', 'tests', '1', '1.2'],
    }));
    await bus.own(NOTIFICATIONS);
    return recorder;
  }

  /** Waits for the first notification, past or to come, that satisfies `accept`. */
  async waitFor(
    accept: (notification: RecordedNotification) => boolean,
    what: string,
    timeoutMs = 15_000,
  ): Promise<RecordedNotification> {
    let listener: () => void = () => {};
    const found = new Promise<RecordedNotification>((resolve) => {
      listener = () => {
        const match = this.notifications.find(accept);
        if (match !== undefined) resolve(match);
      };
      this.listeners.add(listener);
      listener();
    });
    try {
      return await within(found, { what: `the notification: ${what}`, timeoutMs });
    } catch (error) {
      const seen = this.notifications.map((one) => `${one.summary}: ${one.body}`);
      throw new Error(`${String(error)} Came instead: ${JSON.stringify(seen)}`);
    } finally {
      this.listeners.delete(listener);
    }
  }

  /** The user presses a button; `default` is a click on the notification itself. */
  press(notification: RecordedNotification, actionKey: string): void {
    this.bus.emit(PATH, NOTIFICATIONS, 'ActionInvoked', 'us', [notification.id, actionKey]);
    this.emitClosed(notification.id, 2);
  }

  /** The notification goes away: 1 expired, 2 dismissed by the user, 3 taken back. */
  emitClosed(id: number, reason: 1 | 2 | 3): void {
    this.bus.emit(PATH, NOTIFICATIONS, 'NotificationClosed', 'uu', [id, reason]);
  }

  /** From now on keeps its name and answers nothing, as a hung service. */
  hang(): void {
    this.hold = new Promise((resolve) => {
      this.letGo = resolve;
    });
  }

  /** Waits until a call has come that a hung service does not answer. */
  async waitForHeld(timeoutMs = 15_000): Promise<void> {
    let listener: () => void = () => {};
    const came = new Promise<void>((resolve) => {
      listener = () => {
        if (this.held > 0) resolve();
      };
      this.listeners.add(listener);
      listener();
    });
    try {
      await within(came, { what: 'a call to the hung service', timeoutMs });
    } finally {
      this.listeners.delete(listener);
    }
  }

  /** Ends {@link hang}: what waited is taken and answered now, as after SIGCONT. */
  resume(): void {
    this.hold = undefined;
    this.letGo();
  }

  /** From now on answers every `Notify` with an error of this text; `undefined` ends it. */
  refuse(text: string | undefined): void {
    this.refusal = text;
  }

  /** Leaves the bus at once, as a service that is killed. */
  stop(): void {
    this.bus.close();
  }

  private serve(member: string, handler: (call: BusMessage) => Reply): void {
    this.bus.handle(PATH, NOTIFICATIONS, member, async (call) => {
      while (this.hold !== undefined) {
        this.held += 1;
        this.changed();
        await this.hold;
        this.held -= 1;
      }
      return handler(call);
    });
  }

  private notify(call: BusMessage): Reply {
    if (this.refusal !== undefined) throw new Error(this.refusal);
    const [appName, replacesId, icon, summary, body, actions, hints, expireTimeoutMs] =
      call.body ?? [];
    const pairs = Array.isArray(actions) ? actions.map(String) : [];
    const id = Number(replacesId) > 0 ? Number(replacesId) : this.nextId++;
    this.notifications.push({
      id,
      appName: String(appName),
      replacesId: Number(replacesId),
      icon: String(icon),
      summary: String(summary),
      body: String(body),
      actions: Array.from({ length: Math.floor(pairs.length / 2) }, (_, index) => ({
        key: pairs[2 * index] ?? '',
        label: pairs[2 * index + 1] ?? '',
      })),
      hints: dictionary(hints),
      expireTimeoutMs: Number(expireTimeoutMs),
      sender: call.sender ?? '',
      at: Date.now(),
    });
    // Only once the answer is out: nobody presses a button of what is not on the screen yet.
    setImmediate(() => this.changed());
    return { signature: 'u', body: [id] };
  }

  private changed(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
