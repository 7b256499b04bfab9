import type { CipherRequest } from './passphrase-cipher';
import { answerCipherRequest } from './passphrase-work';

// The process in which a passphrase is tried: it takes a second and much memory, which the app's
// own must not stand still for. It ends after one answer, and the passphrase with it.
process.parentPort.on('message', (event) => {
  const request: CipherRequest = event.data;
  void answerCipherRequest(request).then((reply) => process.parentPort.postMessage(reply));
});
