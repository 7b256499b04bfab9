import type {
  NotificationAnswer,
  NotificationOutcome,
  NotificationRequest,
  Notifier,
} from '../../ports/notifier';
import { appTexts } from '../../texts/app-texts';
import { BusFault } from '../dbus/bus-fault';
import type { BusReply, BusSignal, MessageBus } from '../dbus/message-bus';
import { noAnswer, notResponding, refusalFrom } from './notification-faults';
import { escapeMarkup, oneLine, severalLines } from './plain-text';

const NAME = 'org.freedesktop.Notifications';
const SERVICE = {
  destination: NAME,
  path: '/org/freedesktop/Notifications',
  interface: NAME,
} as const;
const CALL_MS = 3_000;
/** All of one `show`, connecting included. */
const SHOW_MS = 3_800;
/** A service that dies of what it is shown and is started anew must not be shown it without rest. */
const APPEAR_MS = 10_000;
const BUS = 'org.freedesktop.DBus';
const URGENCY = { low: 0, normal: 1, critical: 2 } as const;

export interface DbusNotifierOptions {
  readonly bus: MessageBus;
  readonly appName: string;
  /** Base name of the installed `.desktop` file. */
  readonly desktopEntry: string;
  /** Name of an icon of the theme, or the path of a file. */
  readonly icon: string;
}

/**
 * Notifications on Linux, straight to the desktop's service: Electron's own freezes the app for
 * minutes when that service hangs, and has no buttons there.
 *
 * Source: Desktop Notifications Specification 1.2.
 */
export function createDbusNotifier(options: DbusNotifierOptions): Notifier {
  return new DbusNotifier(options);
}

/** A notification on the screen: ids mean something only to the service that gave them. */
interface Shown {
  readonly id: number;
  readonly service: string;
}

/** One that was handed over and not acknowledged in time. */
interface Unanswered {
  /** What became of it meanwhile. */
  outcome?: NotificationOutcome;
  withdrawn?: boolean;
}

class DbusNotifier implements Notifier {
  private readonly shown = new Map<string, Shown>();
  private readonly unanswered = new Map<string, Unanswered>();
  private readonly turns = new Map<string, Promise<NotificationOutcome>>();
  private readonly listeners = new Set<(answer: NotificationAnswer) => void>();
  private readonly appearListeners = new Set<() => void>();
  private listening = false;
  private underWay = 0;
  private appearedMs = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: DbusNotifierOptions) {}

  show(request: NotificationRequest): Promise<NotificationOutcome> {
    const { key } = request;
    const before = this.turns.get(key) ?? Promise.resolve();
    const turn = before.then(() => this.showInTime(request));
    this.turns.set(key, turn);
    void turn.then(() => {
      if (this.turns.get(key) === turn) this.turns.delete(key);
    });
    return turn;
  }

  withdraw(key: string): void {
    const unanswered = this.unanswered.get(key);
    if (unanswered?.outcome !== undefined) this.unanswered.delete(key);
    else if (unanswered !== undefined) unanswered.withdrawn = true;
    const shown = this.shown.get(key);
    if (shown === undefined) return;
    this.shown.delete(key);
    this.close(shown);
  }

  onAnswer(listener: (answer: NotificationAnswer) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onAppear(listener: () => void): () => void {
    this.appearListeners.add(listener);
    return () => this.appearListeners.delete(listener);
  }

  private async showInTime(request: NotificationRequest): Promise<NotificationOutcome> {
    const earlier = this.unanswered.get(request.key);
    if (earlier !== undefined) {
      earlier.withdrawn = false;
      if (earlier.outcome === undefined) return noAnswer();
      this.unanswered.delete(request.key);
      return earlier.outcome;
    }
    const attempt = { over: false, sent: false };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<NotificationOutcome>((resolve) => {
      timer = setTimeout(() => resolve(attempt.sent ? noAnswer() : notResponding()), SHOW_MS);
    });
    this.underWay += 1;
    try {
      return await Promise.race([this.send(request, attempt), late]);
    } finally {
      this.underWay -= 1;
      attempt.over = true;
      clearTimeout(timer);
    }
  }

  private async send(
    request: NotificationRequest,
    attempt: { over: boolean; sent: boolean },
  ): Promise<NotificationOutcome> {
    const { bus } = this.options;
    this.listen();
    try {
      // Asked each time: another service may have taken the place of the last one, and one that
      // hangs is noticed before it holds a notification that would come twice.
      const answer = await bus.call({ ...SERVICE, member: 'GetCapabilities', timeoutMs: CALL_MS });
      if (attempt.over) return notResponding();
      attempt.sent = true;
      return await this.notify(request, answer);
    } catch (error) {
      return refusalFrom(error);
    }
  }

  private async notify(
    request: NotificationRequest,
    capabilities: BusReply,
  ): Promise<NotificationOutcome> {
    const { key } = request;
    const unanswered: Unanswered = {};
    this.unanswered.set(key, unanswered);
    try {
      const reply = await this.options.bus.call({
        ...SERVICE,
        member: 'Notify',
        signature: 'susssasa{sv}i',
        body: this.notifyBody(request, capabilities),
        timeoutMs: CALL_MS,
        onLate: (outcome) => this.settleLate(key, unanswered, outcome),
      });
      this.unanswered.delete(key);
      this.remember(key, reply);
      return { accepted: true };
    } catch (error) {
      if (error instanceof BusFault && error.kind === 'timeout') return noAnswer();
      this.unanswered.delete(key);
      throw error;
    }
  }

  private settleLate(key: string, unanswered: Unanswered, outcome: BusReply | BusFault): void {
    if (outcome instanceof BusFault) {
      unanswered.outcome = refusalFrom(outcome);
      return;
    }
    unanswered.outcome = { accepted: true };
    this.remember(key, outcome);
    if (unanswered.withdrawn === true) this.withdraw(key);
  }

  private notifyBody(request: NotificationRequest, capabilities: BusReply): unknown[] {
    const { appName, icon, desktopEntry } = this.options;
    const can = new Set(Array.isArray(capabilities.body[0]) ? capabilities.body[0] : []);
    const former = this.shown.get(request.key);
    const title = oneLine(request.title, 200);
    const text = severalLines(request.body, 2_000);
    const body = can.has('body-markup') ? escapeMarkup(text) : text;
    const actions = can.has('actions')
      ? [
          'default',
          appTexts().buttons.open,
          ...request.actions.flatMap((each) => [each.id, oneLine(each.label, 60)]),
        ]
      : [];
    return [
      appName,
      former !== undefined && former.service === capabilities.sender ? former.id : 0,
      icon,
      can.has('body') || text === '' ? title : oneLine(`${title}: ${text}`, 400),
      can.has('body') ? body : '',
      actions,
      [
        ['urgency', ['y', URGENCY[request.urgency]]],
        ['category', ['s', 'x-tokentray.expiry']],
        ['desktop-entry', ['s', desktopEntry]],
      ],
      -1,
    ];
  }

  private remember(key: string, reply: BusReply): void {
    const [id] = reply.body;
    if (typeof id === 'number') this.shown.set(key, { id, service: reply.sender });
  }

  private listen(): void {
    if (this.listening) return;
    this.listening = true;
    const { bus } = this.options;
    const from = { path: SERVICE.path, interface: NAME };
    bus.onSignal({ ...from, member: 'ActionInvoked' }, (signal) => {
      const key = this.keyOf(signal);
      const action = signal.body[1];
      if (key === undefined || typeof action !== 'string') return;
      for (const listener of [...this.listeners]) listener({ key, action });
    });
    bus.onSignal({ ...from, member: 'NotificationClosed' }, (signal) => {
      const key = this.keyOf(signal);
      if (key !== undefined) this.shown.delete(key);
    });
    bus.onSignal(
      { sender: BUS, interface: BUS, member: 'NameOwnerChanged', arg0: NAME },
      ({ sender, body }) => {
        if (sender === BUS && body[2] !== '') this.appeared();
      },
    );
  }

  private appeared(): void {
    const nowMs = performance.now();
    // One that our own call has started has that call to answer.
    if (this.underWay > 0 || nowMs - this.appearedMs < APPEAR_MS) return;
    this.appearedMs = nowMs;
    for (const listener of [...this.appearListeners]) listener();
  }

  /** The notification a signal is about; signals of others than the service that shows it are not. */
  private keyOf(signal: BusSignal): string | undefined {
    for (const [key, shown] of this.shown) {
      if (shown.id === signal.body[0] && shown.service === signal.sender) return key;
    }
    return undefined;
  }

  private close(shown: Shown): void {
    this.options.bus
      .call({
        ...SERVICE,
        destination: shown.service,
        member: 'CloseNotification',
        signature: 'u',
        body: [shown.id],
        mayStartService: false,
      })
      // One that has gone already is as good as withdrawn.
      .catch(() => undefined);
  }
}
