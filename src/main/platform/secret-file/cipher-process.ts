import { utilityProcess } from 'electron';
import { ProblemError } from '../../../shared/domain/result';
import { appTexts } from '../../texts/app-texts';
import type { CipherReply, CipherRequest, PassphraseCipher } from './passphrase-cipher';

/** Many times what the slowest computer takes. */
const LONGEST_MS = 120_000;

/** Each piece of work in a process of its own, whose built entry is `workerFile`. */
export function createCipherProcess(workerFile: string): PassphraseCipher {
  return {
    async seal(text, passphrase) {
      const reply = await ask(workerFile, { op: 'seal', text, passphrase });
      if (reply.outcome === 'sealed') return reply.file;
      throw notDone();
    },
    async open(file, passphrase) {
      const reply = await ask(workerFile, { op: 'open', file, passphrase });
      if (reply.outcome === 'sealed' || reply.outcome === 'failed') throw notDone();
      return reply;
    },
  };
}

function ask(workerFile: string, request: CipherRequest): Promise<CipherReply> {
  return new Promise((resolve, reject) => {
    const child = utilityProcess.fork(workerFile, [], {
      serviceName: 'TokenTray passphrase',
      stdio: 'ignore',
    });
    const end = () => {
      clearTimeout(timer);
      child.kill();
    };
    const timer = setTimeout(() => {
      end();
      reject(notDone());
    }, LONGEST_MS);
    child.once('message', (reply: CipherReply) => {
      resolve(reply);
      end();
    });
    child.once('exit', () => {
      clearTimeout(timer);
      reject(notDone());
    });
    child.postMessage(request);
  });
}

function notDone(): ProblemError {
  return new ProblemError({
    code: 'passphrase-not-tried',
    message: appTexts().secretFile.notTried,
  });
}
