import { Notification } from 'electron';
import type {
  NotificationAnswer,
  NotificationOutcome,
  NotificationRequest,
  Notifier,
} from '../../ports/notifier';
import { appTexts } from '../../texts/app-texts';
import { failed, noAnswer } from './notification-faults';
import { oneLine, severalLines } from './plain-text';

const SHOW_MS = 3_000;
const MOST_HELD = 100;

interface Held {
  readonly notification: Notification;
  /** What the system said after `show` had given up waiting for it. */
  outcome?: NotificationOutcome;
  overdue: boolean;
}

/** Notifications of macOS and Windows by Electron's own class. */
export function createElectronNotifier(): Notifier {
  return new ElectronNotifier();
}

class ElectronNotifier implements Notifier {
  /** Also keeps them from being collected, which would end their events. */
  private readonly held = new Map<string, Held>();
  private readonly listeners = new Set<(answer: NotificationAnswer) => void>();

  async show(request: NotificationRequest): Promise<NotificationOutcome> {
    if (!Notification.isSupported()) {
      const reason = appTexts().notificationFaults.unsupported;
      return { accepted: false, fault: 'absent', reason };
    }
    const earlier = this.held.get(request.key);
    if (earlier?.overdue === true) {
      if (earlier.outcome === undefined) return noAnswer();
      earlier.overdue = false;
      return earlier.outcome;
    }
    earlier?.notification.close();
    try {
      return await this.present(request);
    } catch {
      return failed(appTexts().notificationFaults.systemRefused);
    }
  }

  withdraw(key: string): void {
    const held = this.held.get(key);
    this.held.delete(key);
    held?.notification.close();
  }

  onAnswer(listener: (answer: NotificationAnswer) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The system's own notifications are there from the start. */
  onAppear(): () => void {
    return () => undefined;
  }

  private present(request: NotificationRequest): Promise<NotificationOutcome> {
    const { key } = request;
    const notification = new Notification({
      title: oneLine(request.title, 200),
      body: severalLines(request.body, 1_000),
      urgency: request.urgency,
      actions: request.actions.map((each) => ({ type: 'button', text: oneLine(each.label, 60) })),
    });
    const held: Held = { notification, overdue: false };
    this.hold(key, held);
    notification.on('click', () => this.answer(key, held, 'default'));
    notification.on('action', (details: unknown, index: unknown) => {
      const action = request.actions[actionIndex(details, index)];
      if (action !== undefined) this.answer(key, held, action.id);
    });

    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        held.overdue = true;
        resolve(noAnswer());
      }, SHOW_MS);
      const settle = (outcome: NotificationOutcome) => {
        clearTimeout(timer);
        held.outcome = outcome;
        resolve(outcome);
      };
      notification.once('show', () => settle({ accepted: true }));
      notification.once('failed', () => {
        settle(failed(appTexts().notificationFaults.systemRefusedSettings));
        if (!held.overdue) this.drop(key, held);
      });
      notification.show();
    });
  }

  private answer(key: string, held: Held, action: string): void {
    if (this.held.get(key) !== held) return;
    for (const listener of [...this.listeners]) listener({ key, action });
  }

  /** Closed ones are kept too: Windows lists them, and they can be clicked there. */
  private hold(key: string, held: Held): void {
    this.held.delete(key);
    this.held.set(key, held);
    const [oldest] = this.held.keys();
    if (this.held.size > MOST_HELD && oldest !== undefined) this.held.delete(oldest);
  }

  private drop(key: string, held: Held): void {
    if (this.held.get(key) === held) this.held.delete(key);
  }
}

/** Older versions give the index as the second argument, newer ones in the first, an object. */
function actionIndex(details: unknown, index: unknown): number {
  if (typeof details === 'object' && details !== null) {
    const named: unknown = Reflect.get(details, 'actionIndex');
    if (typeof named === 'number') return named;
  }
  return typeof index === 'number' ? index : -1;
}
