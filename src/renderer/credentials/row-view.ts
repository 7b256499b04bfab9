import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import type { CredentialView } from '../../shared/ipc/api';
import { wordsOf } from '../kinds/credential-words';
import type { Texts } from '../texts/en';
import { timeLeft } from '../time/time-left';
import { formerEndOf, stateAt } from './state-at';

/** What the clock changes in a row, as texts: a row whose texts stay the same is not drawn again. */
export interface RowTimes {
  readonly state: ExpiryState;
  /** The server no longer takes it, whatever its date. */
  readonly dead: boolean;
  readonly left: string;
  /** Where the former secret's end is the one that counts. */
  readonly former?: { readonly at: string; readonly left: string };
}

/** How a credential stands at `nowMs`, in words. */
export function rowTimes(
  credential: CredentialView,
  settings: { readonly leadTimesSeconds: readonly number[] },
  nowMs: number,
  texts: Texts,
): RowTimes {
  const { expiresAt } = credential;
  const dead = wordsOf(credential).deadWord(credential, texts);
  const former = formerEndOf(credential);
  return {
    state: stateAt(credential, settings, nowMs),
    dead: dead !== undefined,
    left:
      dead ??
      (expiresAt === undefined ? texts.credentials.noEnd : timeLeft(expiresAt, nowMs, texts.time)),
    ...(former === undefined
      ? {}
      : { former: { at: former, left: timeLeft(former, nowMs, texts.time) } }),
  };
}
