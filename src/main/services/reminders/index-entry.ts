import type { EndingCredential, Snooze } from '../../../shared/domain/model';
import type { ExpiryState } from '../../../shared/domain/reminders/expiry-state';
import { NONE_TOLD } from '../../../shared/domain/reminders/open-reminder';

/** One end as the index keeps it, with its places in the heaps. */
export interface IndexEntry {
  credential: EndingCredential;
  /** Whether it stands for the credential: its own end, behind a former secret's, does not. */
  readonly first: boolean;
  told: number;
  snooze: Snooze | undefined;
  /** The first moment that is still to be told; infinite where nothing is. */
  nextMs: number;
  nextSlot: number;
  /** From when on it is `soon`, and from when on `expired`. */
  soonMs: number;
  endsMs: number;
  state: ExpiryState;
  /** When its state changes next. */
  changeMs: number;
  changeSlot: number;
  /** The sync that saw it last. */
  seen: number;
}

/** One that nothing is known of yet: nothing to come, and in no heap. */
export function newEntry(credential: EndingCredential, first: boolean): IndexEntry {
  return {
    credential,
    first,
    told: NONE_TOLD,
    snooze: undefined,
    nextMs: Number.POSITIVE_INFINITY,
    nextSlot: -1,
    soonMs: Number.POSITIVE_INFINITY,
    endsMs: Number.POSITIVE_INFINITY,
    state: 'fine',
    changeMs: Number.POSITIVE_INFINITY,
    changeSlot: -1,
    seen: 0,
  };
}
