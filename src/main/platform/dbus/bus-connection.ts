import { connect as connectSocket, type Socket } from 'node:net';
import { createClient, type WireBus, type WireMessage } from '@homebridge/dbus-native';
import { BusFault, faultFromReply } from './bus-fault';
import type { BusCall, BusReply, BusSignal, SignalMatch } from './message-bus';

const USUAL_TIMEOUT_MS = 3_000;
const CONNECT_TIMEOUT_MS = 3_000;
const SIGNAL = 4;
const NO_AUTO_START = 2;

/** One connection to a bus, until it breaks. */
export interface BusConnection {
  call(call: BusCall): Promise<BusReply>;
  addMatch(match: SignalMatch): Promise<void>;
  onLost(listener: () => void): void;
  close(): void;
}

/**
 * Connects to the first of `paths` that answers, says hello and checks that the bus replies.
 * Rejects with `BusFault`: `absent` where no socket takes the connection, `timeout` where it is
 * taken and nothing comes.
 */
export async function openBusConnection(
  paths: readonly string[],
  onSignal: (signal: BusSignal) => void,
): Promise<BusConnection> {
  const socket = await openFirst(paths);
  const connection = new WireConnection(socket, onSignal);
  try {
    await connection.authenticated();
    // The library says Hello by itself; any reply after it shows that the bus took it.
    await connection.call({ ...toBus('GetId'), timeoutMs: CONNECT_TIMEOUT_MS });
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

class WireConnection implements BusConnection {
  private readonly bus: WireBus;
  private readonly pending = new Set<(fault: BusFault) => void>();
  private readonly overdue = new Set<(outcome: BusReply | BusFault) => void>();
  private readonly lostListeners = new Set<() => void>();
  private lost = false;

  constructor(
    private readonly socket: Socket,
    onSignal: (signal: BusSignal) => void,
  ) {
    this.bus = createClient({ stream: socket, authMethods: ['EXTERNAL'] });
    this.bus.connection.on('message', (message: WireMessage) => {
      if (message.type === SIGNAL) onSignal(toSignal(message));
    });
    this.bus.connection.on('error', () => this.lose());
    socket.on('close', () => this.lose());
    socket.on('end', () => this.lose());
    // An open connection must not keep a finished command alive.
    socket.unref();
  }

  authenticated(): Promise<void> {
    return this.guard(CONNECT_TIMEOUT_MS, (resolve) => {
      this.bus.connection.once('connect', () => resolve());
    });
  }

  call(call: BusCall): Promise<BusReply> {
    const message: WireMessage = {
      destination: call.destination,
      path: call.path,
      interface: call.interface,
      member: call.member,
      ...(call.signature === undefined
        ? {}
        : { signature: call.signature, body: [...(call.body ?? [])] }),
      ...(call.mayStartService === false ? { flags: NO_AUTO_START } : {}),
    };
    let late: ((outcome: BusReply | BusFault) => void) | undefined;
    return this.guard<BusReply>(
      call.timeoutMs ?? USUAL_TIMEOUT_MS,
      (resolve, reject) => {
        this.bus.invoke(message, function (error, ...body) {
          if (error !== null) {
            const fault = faultFromReply(error.name ?? '', error.message ?? '');
            (late ?? reject)(fault);
            return;
          }
          (late ?? resolve)({ sender: this.message.sender ?? '', body });
        });
      },
      () => {
        const { onLate } = call;
        if (onLate !== undefined) {
          const tellOnce = (outcome: BusReply | BusFault) => {
            if (this.overdue.delete(tellOnce)) onLate(outcome);
          };
          this.overdue.add(tellOnce);
          late = tellOnce;
        } else if (message.serial !== undefined) {
          // The library keeps a waiting call for ever; nobody has a use for its reply now.
          delete this.bus.cookies[message.serial];
        }
      },
    );
  }

  async addMatch(match: SignalMatch): Promise<void> {
    const parts = Object.entries(match).map(([key, value]) => `${key}='${String(value)}'`);
    await this.call({
      ...toBus('AddMatch'),
      signature: 's',
      body: [["type='signal'", ...parts].join(',')],
    });
  }

  onLost(listener: () => void): void {
    if (this.lost) listener();
    else this.lostListeners.add(listener);
  }

  close(): void {
    this.socket.destroy();
    this.lose();
  }

  private lose(): void {
    if (this.lost) return;
    this.lost = true;
    this.socket.destroy();
    const fault = new BusFault('lost', 'The connection to the message bus broke.');
    for (const reject of [...this.pending]) reject(fault);
    for (const tell of [...this.overdue]) tell(fault);
    for (const listener of this.lostListeners) listener();
  }

  private guard<T>(
    timeoutMs: number,
    begin: (resolve: (value: T) => void, reject: (fault: BusFault) => void) => void,
    onOverdue?: () => void,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.lost) {
        reject(new BusFault('lost', 'The connection to the message bus broke.'));
        return;
      }
      const settle = () => {
        clearTimeout(timer);
        this.pending.delete(fail);
      };
      const fail = (fault: BusFault) => {
        settle();
        reject(fault);
      };
      const timer = setTimeout(() => {
        onOverdue?.();
        fail(new BusFault('timeout', `There was no answer within ${timeoutMs / 1_000} s.`));
      }, timeoutMs);
      this.pending.add(fail);
      try {
        begin((value) => {
          settle();
          resolve(value);
        }, fail);
      } catch {
        // The library refuses what cannot be written in the message's signature.
        fail(new BusFault('refused', 'The message could not be written.'));
      }
    });
  }
}

async function openFirst(paths: readonly string[]): Promise<Socket> {
  let fault = new BusFault('absent', 'The message bus could not be reached.');
  for (const path of paths) {
    try {
      return await open(path);
    } catch (error) {
      if (error instanceof BusFault) fault = error;
    }
  }
  throw fault;
}

function open(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectSocket({ path });
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new BusFault('timeout', 'The message bus did not take the connection.'));
    }, CONNECT_TIMEOUT_MS);
    socket.once('error', () => {
      clearTimeout(timer);
      reject(new BusFault('absent', 'The message bus could not be reached.'));
    });
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(socket);
    });
  });
}

function toBus(member: string): Pick<BusCall, 'destination' | 'path' | 'interface' | 'member'> {
  return {
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member,
  };
}

function toSignal(message: WireMessage): BusSignal {
  return {
    sender: message.sender ?? '',
    path: message.path ?? '',
    interface: message.interface ?? '',
    member: message.member ?? '',
    body: message.body ?? [],
  };
}
