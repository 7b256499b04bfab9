import type { WorkerRequest } from './messages';
import { answerRequest } from './worker-answer';

// The command line's keychain process, for the same reason as the app's.
process.on('message', (request: WorkerRequest) => {
  void answerRequest(request).then((reply) => process.send?.(reply));
});
process.on('disconnect', () => process.exit());
// Ctrl-C is for the command itself, which may be about to store what a server has just made.
process.on('SIGINT', () => undefined);
