import { type BusName, busSocketPaths } from './bus-address';
import type { BusConnection } from './bus-connection';
import { BusFault } from './bus-fault';

/** A method call; times out after 3 s unless it says otherwise. */
export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** D-Bus signature of {@link body}. */
  readonly signature?: string;
  readonly body?: readonly unknown[];
  readonly timeoutMs?: number;
  /** False: a service that does not run is not started for this call. */
  readonly mayStartService?: boolean;
  /**
   * Called once with what became of a call that had timed out before: its reply, or the fault when
   * the service or the connection went away without one.
   */
  readonly onLate?: (outcome: BusReply | BusFault) => void;
}

export interface BusReply {
  /** The unique name of the connection that answered. */
  readonly sender: string;
  readonly body: readonly unknown[];
}

export interface BusSignal {
  readonly sender: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

export interface SignalMatch {
  /** A well-known name whose signals are wanted. */
  readonly sender?: string;
  readonly path?: string;
  readonly interface: string;
  readonly member: string;
  /** The first value of the signal, where that is a text. */
  readonly arg0?: string;
}

/**
 * A D-Bus message bus over a connection of its own, made when first needed and made again after it
 * was lost. No call hangs: each has its time-out.
 */
export interface MessageBus {
  /** Rejects with {@link BusFault}. */
  call(call: BusCall): Promise<BusReply>;
  /** Hears a signal from now on, over reconnections too; gives a function that stops it. */
  onSignal(match: SignalMatch, listener: (signal: BusSignal) => void): () => void;
  close(): void;
}

interface Subscription {
  readonly match: SignalMatch;
  readonly listener: (signal: BusSignal) => void;
}

/** The user's session bus, or the system's. Nothing is connected or loaded until the first use. */
export function createMessageBus(
  name: BusName,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): MessageBus {
  return new ReconnectingBus(name, environment);
}

class ReconnectingBus implements MessageBus {
  private connecting: Promise<BusConnection> | undefined;
  private readonly subscriptions = new Set<Subscription>();
  private closed = false;

  constructor(
    private readonly name: BusName,
    private readonly environment: Readonly<Record<string, string | undefined>>,
  ) {}

  async call(call: BusCall): Promise<BusReply> {
    const connection = await this.connect();
    return connection.call(call);
  }

  onSignal(match: SignalMatch, listener: (signal: BusSignal) => void): () => void {
    const subscription = { match, listener };
    this.subscriptions.add(subscription);
    // Where there is no bus now, the match is made with the next connection.
    this.connect()
      .then((connection) => connection.addMatch(match))
      .catch(() => undefined);
    return () => this.subscriptions.delete(subscription);
  }

  close(): void {
    this.closed = true;
    this.subscriptions.clear();
    this.connecting?.then((connection) => connection.close()).catch(() => undefined);
    this.connecting = undefined;
  }

  private connect(): Promise<BusConnection> {
    if (this.closed) return Promise.reject(new BusFault('lost', 'The connection was closed.'));
    if (this.connecting === undefined) {
      const connecting = this.open();
      this.connecting = connecting;
      connecting.catch(() => this.forget(connecting));
    }
    return this.connecting;
  }

  private async open(): Promise<BusConnection> {
    const paths = busSocketPaths(this.name, this.environment);
    if (paths.length === 0) {
      throw new BusFault('absent', `This session has no D-Bus ${this.name} bus.`);
    }
    // Loaded late: the library costs tens of milliseconds that the start has better use for.
    const { openBusConnection } = await import('./bus-connection');
    const connection = await openBusConnection(paths, (signal) => this.hear(signal));
    const current = this.connecting;
    connection.onLost(() => this.forget(current));
    for (const { match } of this.subscriptions) {
      connection.addMatch(match).catch(() => undefined);
    }
    return connection;
  }

  private forget(connecting: Promise<BusConnection> | undefined): void {
    if (this.connecting === connecting) this.connecting = undefined;
  }

  /** Later than the replies read along with it: a press may come right behind the id it is about. */
  private hear(signal: BusSignal): void {
    setImmediate(() => this.deliver(signal));
  }

  private deliver(signal: BusSignal): void {
    for (const { match, listener } of [...this.subscriptions]) {
      if (
        match.interface === signal.interface &&
        match.member === signal.member &&
        (match.path === undefined || match.path === signal.path) &&
        (match.arg0 === undefined || match.arg0 === signal.body[0])
      ) {
        listener(signal);
      }
    }
  }
}
