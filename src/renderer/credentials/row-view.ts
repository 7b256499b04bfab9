import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import type { CredentialView } from '../../shared/ipc/api';
import { wordsOf } from '../kinds/credential-words';
import type { FirstTexts } from '../texts/en-first';
import { shortTimeLeft, timeLeft } from '../time/time-left';
import { formerEndOf, stateAt } from './state-at';

/** What the clock changes in a row, as texts: a row whose texts stay the same is not drawn again. */
export interface RowTimes {
  readonly state: ExpiryState;
  /** The server no longer takes it, whatever its date. */
  readonly dead: boolean;
  readonly left: string;
  /** The same in few words, for its column. */
  readonly shortLeft: string;
  /** Where the former secret's end is the one that counts. */
  readonly former?: { readonly at: string; readonly left: string };
}

/** How a credential stands at `nowMs`, in words. */
export function rowTimes(
  credential: CredentialView,
  settings: { readonly leadTimesSeconds: readonly number[] },
  nowMs: number,
  texts: FirstTexts,
): RowTimes {
  const { expiresAt } = credential;
  const dead = wordsOf(credential).deadWord(credential, texts);
  const former = formerEndOf(credential);
  const said = (words: typeof timeLeft) =>
    dead ??
    (expiresAt === undefined ? texts.credentials.noEnd : words(expiresAt, nowMs, texts.time));
  return {
    state: stateAt(credential, settings, nowMs),
    dead: dead !== undefined,
    left: said(timeLeft),
    shortLeft: said(shortTimeLeft),
    ...(former === undefined
      ? {}
      : { former: { at: former, left: shortTimeLeft(former, nowMs, texts.time) } }),
  };
}
