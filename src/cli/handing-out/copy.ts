import { spawn } from 'node:child_process';
import { createToolClipboard } from '../../main/platform/clipboard/tool-clipboard';
import { lockAddress } from '../../main/platform/lock/lock-address';
import { askLock } from '../../main/platform/lock/lock-client';
import { clipboardSecondsIn } from '../../main/platform/settings/clipboard-seconds-in';
import { userDataFolder } from '../../main/platform/user-data-folder';
import type { CopyForm } from '../../shared/domain/copy-form';
import { ProblemError } from '../../shared/domain/result';
import { APP_NAME } from '../app-name';
import { EXIT, Locked, UsageError } from '../exit-codes';
import { credentialNamed } from '../lookup';
import { openMetadata } from '../metadata';
import { jsonDocument, note, print, printable, warn } from '../output';
import { ownCommand } from '../own-command';
import { secretOf } from '../secret-of';
import { type Session, withSession } from '../session';
import { cliTexts } from '../texts/cli-texts';
import { timedClipboard } from './clipboard-of-tools';

export interface CopyFlags {
  readonly header?: true;
  readonly curl?: true;
  readonly json?: true;
}

/** Milliseconds per second. */
const SECOND = 1_000;

/**
 * `copy`: puts a credential on the clipboard for as long as the settings say. The running app does
 * it where there is one; else a program of the system, and a process of ours clears it in time.
 */
export async function copy(wanted: string, flags: CopyFlags): Promise<number> {
  if (flags.header === true && flags.curl === true) {
    throw new UsageError(cliTexts().handingOut.oneOfTwo);
  }
  const directory = userDataFolder(APP_NAME);
  const { id, name } = credentialNamed(openMetadata(directory).read(), wanted);
  const form = flags.header === true ? 'header' : flags.curl === true ? 'curl-with-token' : 'token';
  const seconds =
    (await copiedByApp(directory, id, form)) ??
    (await withSession((session) => copiedByTool(session, id, form)));
  if (flags.json === true) {
    await print(jsonDocument('copy', { id, name, clearsInSeconds: seconds }));
  } else {
    note(cliTexts().handingOut.copied(printable(name), seconds));
  }
  return EXIT.ok;
}

/** Gives the seconds after which the app clears it; `undefined` where none runs. */
async function copiedByApp(
  directory: string,
  credentialId: string,
  form: CopyForm,
): Promise<number | undefined> {
  const answer = await askLock(lockAddress(directory), { ask: 'copy', credentialId, form });
  if (answer === undefined) return undefined;
  if (answer.state === 'locked') {
    throw new Locked(cliTexts().locking.locked);
  }
  if (answer.problem !== undefined) throw new ProblemError(answer.problem);
  return answer.copied?.clearsInSeconds;
}

async function copiedByTool(session: Session, id: string, form: CopyForm): Promise<number> {
  const { directory, history } = session;
  const { name, secret, traits } = await secretOf(session, id);
  const { header, curl } = traits;
  if (form === 'curl-with-token' && curl === undefined) {
    throw new ProblemError({
      code: 'no-curl',
      message: cliTexts().handingOut.noCurl(name),
    });
  }
  const text =
    form === 'header' ? header(secret) : form === 'token' ? secret : (curl?.(secret) ?? secret);
  const seconds = clipboardSecondsIn(directory);
  await timedClipboard(directory, createToolClipboard()).put(text, 0);
  const clears = seconds > 0 && (await clearLater(seconds));
  await history.note(id, 'copied', { detail: cliTexts().handingOut.history.copied });
  if (seconds > 0 && !clears) {
    warn(cliTexts().handingOut.notCleared);
  }
  return clears ? seconds : 0;
}

/**
 * It holds nothing: what to clear is told by the salted digest in the data folder. Gives whether it
 * was started.
 */
function clearLater(seconds: number): Promise<boolean> {
  const [program, args] = ownCommand(['clear-clipboard', '--after-ms', String(seconds * SECOND)]);
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.unref();
  return new Promise((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });
}
