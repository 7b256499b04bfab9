import { type ChildProcess, fork, spawn } from 'node:child_process';
import { COMMAND_LINE_SWITCHES } from '../command-line';
import type { Keychain, KeychainOptions } from './keychain';
import type { WorkerReply } from './messages';
import { KEYCHAIN_TIMES, QueuedKeychain } from './queued-keychain';
import { secretServiceStatus } from './secret-service';
import { storeFor } from './store-for';
import { workerEnvironment } from './worker-environment';
import type { KeychainWorker, WorkerEvents } from './worker-process';

/**
 * The OS keychain for plain Node, as the command line runs: the same entries as the app's, also
 * reached through a process of its own, because Node does not end before a native call does. Call
 * `close` at the end. Every refusal is a `KeychainError`.
 */
export function createNodeKeychain({ workerFile, sessionBus }: KeychainOptions): Keychain {
  const status =
    process.platform === 'linux'
      ? () => secretServiceStatus(sessionBus)
      : async () => 'ready' as const;
  const queue = new QueuedKeychain({
    platform: process.platform,
    times: KEYCHAIN_TIMES,
    startWorker: (events) => forkWorker(workerFile, events),
    status,
  });
  return {
    ...storeFor(process.platform, queue, sessionBus),
    status,
    onWaiting: (listener) => queue.onWaiting(listener),
    close: () => queue.close(),
  };
}

/** The packaged app's own program is no Node that would run a file: it is told which of its own to run. */
function startChild(file: string): ChildProcess {
  const env = workerEnvironment();
  if (process.versions.electron === undefined) {
    return fork(file, [], { stdio: 'ignore', env, execArgv: [] });
  }
  return spawn(process.execPath, [...COMMAND_LINE_SWITCHES, 'keychain-worker'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env,
  });
}

function forkWorker(file: string, events: WorkerEvents): KeychainWorker {
  const child = startChild(file);
  child.on('message', (reply: WorkerReply) => events.onReply(reply));
  // Where it cannot be started there is no exit.
  child.once('error', () => events.onExit());
  child.once('exit', () => events.onExit());
  return {
    send: (request) => child.send(request, () => undefined),
    kill: () => child.kill('SIGKILL'),
  };
}
