interface Notification {
  readonly key: string;
  readonly title: string;
  readonly body: string;
  readonly actions: readonly { readonly id: string; readonly label: string }[];
  readonly urgency: 'low' | 'normal' | 'critical';
}

type Outcome =
  | { readonly accepted: true }
  | {
      readonly accepted: false;
      readonly fault: 'absent' | 'timeout' | 'failed';
      readonly reason: string;
    };

/** `hung`: it takes what is sent and answers nothing, until it goes on or is killed. */
export type ServiceState = 'working' | 'absent' | 'failing' | 'hung';

/** One message on its way to the screen. */
export interface Sent<N extends Notification = Notification> {
  readonly notification: N;
  fate: 'waiting' | 'displayed' | 'lost';
  /** Taken back before it was displayed: nobody sees it. */
  withdrawn?: boolean;
}

/** A desktop's notification service. It outlives the programs that speak to it. */
export class NotificationService<N extends Notification = Notification> {
  readonly displayed: N[] = [];
  private queue: Sent<N>[] = [];
  private condition: ServiceState = 'working';

  constructor(private readonly onDisplay: (notification: N) => void = () => {}) {}

  get state(): ServiceState {
    return this.condition;
  }

  /** Leaving `hung` for `working` displays what was queued; for anything else it is lost. */
  become(state: ServiceState): void {
    if (this.condition === 'hung' && state !== 'hung') {
      const queue = this.queue;
      this.queue = [];
      for (const sent of queue) {
        if (state === 'working') this.display(sent);
        else sent.fate = 'lost';
      }
    }
    this.condition = state;
  }

  /** Killed while hung and started anew. */
  restart(): void {
    this.become('absent');
    this.become('working');
  }

  send(notification: N): Sent<N> {
    const sent: Sent<N> = { notification, fate: 'waiting' };
    if (this.condition === 'working') this.display(sent);
    else if (this.condition === 'hung') this.queue.push(sent);
    else sent.fate = 'lost';
    return sent;
  }

  private display(sent: Sent<N>): void {
    if (sent.withdrawn === true) {
      sent.fate = 'lost';
      return;
    }
    sent.fate = 'displayed';
    this.displayed.push(sent.notification);
    this.onDisplay(sent.notification);
  }
}

/**
 * One program's connection to the service, with the promise of the notifier port: after a time-out
 * the same key sends nothing anew while the first may still be displayed.
 */
export class NotifierClient<N extends Notification = Notification> {
  private readonly unanswered = new Map<string, Sent<N>>();

  constructor(private readonly service: NotificationService<N>) {}

  async show(notification: N): Promise<Outcome> {
    const { key } = notification;
    const former = this.unanswered.get(key);
    const sent = former ?? this.service.send(notification);
    sent.withdrawn = false;
    if (sent.fate === 'waiting') {
      this.unanswered.set(key, sent);
      return no('timeout', 'The notification service does not answer.');
    }
    this.unanswered.delete(key);
    if (sent.fate === 'displayed') return { accepted: true };
    return this.service.state === 'absent'
      ? no('absent', 'There is no notification service.')
      : no('failed', 'The notification service refused.');
  }

  withdraw(key: string): void {
    const sent = this.unanswered.get(key);
    if (sent === undefined) return;
    sent.withdrawn = true;
    if (sent.fate !== 'waiting') this.unanswered.delete(key);
  }
}

function no(fault: 'absent' | 'timeout' | 'failed', reason: string): Outcome {
  return { accepted: false, fault, reason };
}
