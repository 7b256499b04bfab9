import type { WorkerRequest } from './messages';
import { answerRequest } from './worker-answer';

// The app's keychain process. The native library runs here and not in the app because a call to a
// keyring that does not answer can be ended in no other way than by ending its process.
process.parentPort.on('message', (event) => {
  const request: WorkerRequest = event.data;
  void answerRequest(request).then((reply) => process.parentPort.postMessage(reply));
});
