import { utilityProcess } from 'electron';
import { busSocketPaths } from '../dbus/bus-address';
import type { WorkerReply, WorkerRequest } from './messages';

/** A running keychain process; one request at a time. */
export interface KeychainWorker {
  send(request: WorkerRequest): void;
  /** At once, also in the midst of a call. */
  kill(): void;
}

export interface WorkerEvents {
  onReply(reply: WorkerReply): void;
  /** It ended, by {@link KeychainWorker.kill} or by itself. */
  onExit(): void;
}

/** Starts the process whose built entry is `file`. Call it once Electron is ready. */
export function startWorkerProcess(file: string, events: WorkerEvents): KeychainWorker {
  const child = utilityProcess.fork(file, [], {
    serviceName: 'TokenTray keychain',
    stdio: 'ignore',
    env: workerEnvironment(),
  });
  let killed = false;
  let spawned = false;
  child.on('message', (reply: WorkerReply) => events.onReply(reply));
  child.once('exit', () => events.onExit());
  child.once('spawn', () => {
    spawned = true;
    if (killed) child.kill();
  });
  return {
    send: (request) => child.postMessage(request),
    kill() {
      killed = true;
      if (spawned) child.kill();
    },
  };
}

/** The session's own, so that the bus is found; messages in English, so that they can be told apart. */
function workerEnvironment(): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !name.startsWith('NODE_')) environment[name] = value;
  }
  // Without an address libsecret's D-Bus library would start a bus of its own under X11, with a
  // keyring that nobody has a password for.
  if (process.platform === 'linux' && busSocketPaths('session', process.env).length === 0) {
    environment.DBUS_SESSION_BUS_ADDRESS = 'unix:path=/dev/null';
  }
  return { ...environment, LC_ALL: 'C.UTF-8', LANGUAGE: 'C' };
}
