import { createRequire } from 'node:module';
import { within } from './wait';

/** A message as it comes off the bus. */
export interface BusMessage {
  readonly type: number;
  readonly serial: number;
  readonly path?: string;
  readonly interface?: string;
  readonly member?: string;
  readonly sender?: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** A method call to send. */
export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
  readonly timeoutMs?: number;
}

/** Answers a call to an object of ours: the reply's signature and body. */
export type MethodHandler = (call: BusMessage) => Reply | Promise<Reply>;
export interface Reply {
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** An error reply of the bus or of the service asked. */
export class BusError extends Error {
  override readonly name = 'BusError';

  constructor(
    readonly errorName: string,
    detail: string,
  ) {
    super(`${errorName}: ${detail}`);
  }
}

// The package's types leave out most of what it exports, so what is used here is named here.
interface NativeConnection {
  on(event: 'message', listener: (message: BusMessage) => void): void;
  on(event: 'connect' | 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  readonly stream: { destroy(): void };
}
interface NativeError {
  readonly name?: string;
  readonly message?: string;
}
interface NativeBus {
  readonly name?: string;
  readonly connection: NativeConnection;
  invoke(
    message: object,
    callback: (error: NativeError | null, ...values: unknown[]) => void,
  ): void;
  sendReply(call: BusMessage, signature: string | undefined, body: readonly unknown[]): void;
  sendError(call: BusMessage, errorName: string, text: string): void;
  sendSignal(
    path: string,
    iface: string,
    member: string,
    signature: string,
    body: readonly unknown[],
  ): void;
}
interface NativeModule {
  createClient(options: { busAddress: string; authMethods: string[] }): NativeBus;
}
const native: NativeModule = createRequire(import.meta.url)('@homebridge/dbus-native');

const METHOD_CALL = 1;
const SIGNAL = 4;
const DO_NOT_QUEUE = 4;
const PRIMARY_OWNER = 1;

/** One connection to a bus, by raw messages: nothing here needs introspection. */
export class BusConnection {
  private readonly signalListeners = new Set<(signal: BusMessage) => void>();
  private readonly handlers = new Map<string, MethodHandler>();
  private closed = false;

  private constructor(private readonly bus: NativeBus) {
    // The library answers calls that it has no handler for with an error before anybody else sees
    // them; taking its listener's place leaves replies to it and calls to us.
    const connection = bus.connection as unknown as {
      listeners(event: string): ((message: BusMessage) => void)[];
      removeAllListeners(event: string): void;
    } & NativeConnection;
    const library = connection.listeners('message');
    connection.removeAllListeners('message');
    connection.on('message', (message) => {
      if (message.type === METHOD_CALL) void this.answer(message);
      else for (const listener of library) listener(message);
      if (message.type === SIGNAL) {
        for (const listener of [...this.signalListeners]) listener(message);
      }
    });
  }

  /** Connects to the bus at `address` and says Hello. */
  static async connect(address: string): Promise<BusConnection> {
    const bus = native.createClient({ busAddress: address, authMethods: ['EXTERNAL'] });
    let connection: BusConnection | undefined;
    const ready = new Promise<void>((resolve, reject) => {
      bus.connection.on('connect', resolve);
      bus.connection.on('error', (error) => {
        if (connection?.closed !== true) reject(error);
      });
    });
    connection = new BusConnection(bus);
    await within(ready, { what: `the bus at ${address}` });
    await connection.callBus('GetId');
    return connection;
  }

  /** This connection's unique name, such as `:1.4`. */
  get uniqueName(): string {
    return this.bus.name ?? '';
  }

  /** Calls a method; gives the reply's body. Rejects with {@link BusError}, or when it is late. */
  async call(call: BusCall): Promise<readonly unknown[]> {
    const { timeoutMs, ...message } = call;
    const reply = new Promise<readonly unknown[]>((resolve, reject) => {
      this.bus.invoke({ ...message }, (error, ...values) => {
        if (error) reject(new BusError(error.name ?? 'unknown', error.message ?? ''));
        else resolve(values);
      });
    });
    return within(reply, {
      what: `${call.member} of ${call.destination}${call.path}`,
      timeoutMs: timeoutMs ?? 5_000,
    });
  }

  /** Calls the bus daemon itself. */
  callBus(
    member: string,
    signature?: string,
    body?: readonly unknown[],
  ): Promise<readonly unknown[]> {
    return this.call({
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member,
      ...(signature === undefined ? {} : { signature, body: body ?? [] }),
    });
  }

  /** A property's plain value. */
  async property(
    destination: string,
    path: string,
    iface: string,
    name: string,
    timeoutMs?: number,
  ): Promise<unknown> {
    const [value] = await this.call({
      destination,
      path,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [iface, name],
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    return plain(value);
  }

  async isOwned(name: string): Promise<boolean> {
    const [owned] = await this.callBus('NameHasOwner', 's', [name]);
    return owned === true;
  }

  /** Whether asking for `name` would start a service. */
  async isActivatable(name: string): Promise<boolean> {
    const [names] = await this.callBus('ListActivatableNames');
    return Array.isArray(names) && names.includes(name);
  }

  /** Waits until `name` has an owner, or has none. */
  async waitForName(name: string, owned = true, timeoutMs = 10_000): Promise<void> {
    let settle: () => void = () => {};
    const changed = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const stop = await this.onSignal(
      `type='signal',interface='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${name}'`,
      (signal) => {
        if (signal.member !== 'NameOwnerChanged' || signal.body?.[0] !== name) return;
        if ((signal.body[2] !== '') === owned) settle();
      },
    );
    try {
      if ((await this.isOwned(name)) === owned) return;
      await within(changed, {
        what: `${name} to ${owned ? 'appear on' : 'leave'} the bus`,
        timeoutMs,
      });
    } finally {
      stop();
    }
  }

  /** Takes a well-known name; throws where somebody else has it. */
  async own(name: string): Promise<void> {
    const [outcome] = await this.callBus('RequestName', 'su', [name, DO_NOT_QUEUE]);
    if (outcome !== PRIMARY_OWNER) throw new Error(`${name} belongs to somebody else on this bus.`);
  }

  async release(name: string): Promise<void> {
    await this.callBus('ReleaseName', 's', [name]);
  }

  /** Answers `member` of `iface` at `path`; the handler's error goes back as an error reply. */
  handle(path: string, iface: string, member: string, handler: MethodHandler): void {
    this.handlers.set(`${path} ${iface} ${member}`, handler);
  }

  /** Broadcasts a signal from an object of ours. */
  emit(
    path: string,
    iface: string,
    member: string,
    signature: string,
    body: readonly unknown[],
  ): void {
    this.bus.sendSignal(path, iface, member, signature, body);
  }

  /** Subscribes with a match rule; the listener sees every signal this connection receives. */
  async onSignal(rule: string, listener: (signal: BusMessage) => void): Promise<() => void> {
    this.signalListeners.add(listener);
    await this.callBus('AddMatch', 's', [rule]);
    return () => {
      this.signalListeners.delete(listener);
      if (!this.closed) void this.callBus('RemoveMatch', 's', [rule]).catch(() => {});
    };
  }

  /** Leaves the bus at once, as a process that ends does. */
  close(): void {
    this.closed = true;
    this.signalListeners.clear();
    this.bus.connection.stream.destroy();
  }

  private async answer(call: BusMessage): Promise<void> {
    const handler = this.handlers.get(`${call.path} ${call.interface} ${call.member}`);
    if (handler === undefined) {
      this.bus.sendError(
        call,
        'org.freedesktop.DBus.Error.UnknownMethod',
        `No ${call.interface}.${call.member} at ${call.path}`,
      );
      return;
    }
    try {
      const reply = await handler(call);
      if (!this.closed) this.bus.sendReply(call, reply.signature, reply.body ?? []);
    } catch (error) {
      if (!this.closed) {
        this.bus.sendError(call, 'org.freedesktop.DBus.Error.Failed', String(error));
      }
    }
  }
}

/** Takes the library's `[type tree, [value]]` off a variant; other values stay as they are. */
export function plain(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 2) return value;
  const [tree, inner] = value as unknown[];
  const isTree =
    Array.isArray(tree) && tree.length === 1 && typeof tree[0] === 'object' && tree[0] !== null;
  return isTree && 'type' in tree[0] && Array.isArray(inner) ? plain(inner[0]) : value;
}

/** An `a{sv}` as a map of plain values. */
export function dictionary(value: unknown): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  if (!Array.isArray(value)) return entries;
  for (const entry of value as unknown[]) {
    if (Array.isArray(entry) && typeof entry[0] === 'string')
      entries.set(entry[0], plain(entry[1]));
  }
  return entries;
}
