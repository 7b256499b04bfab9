import { utilityProcess } from 'electron';
import type { WorkerReply, WorkerRequest } from './messages';
import { workerEnvironment } from './worker-environment';

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
