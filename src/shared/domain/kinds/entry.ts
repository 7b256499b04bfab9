import type { ExactInstant } from '../exact-instant';
import type { Pasted } from '../pasted/unwrap';
import type { Result } from '../result';

/** What was typed into the fields of a kind, by their ids. */
export type EntryValues = Readonly<Record<string, string>>;

/** One thing that is typed for a kind. */
export interface EntryField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  /** Where only these are possible; the first is offered. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Asked only where it is entered: what follows from it can be changed, it itself cannot. */
  readonly once?: true;
  /** The next one may differ in it: asked again at each renewal, with what it is now. */
  readonly eachTime?: true;
  /** Asked only where the secret is held elsewhere. */
  readonly elsewhere?: true;
}

/** What a pasted secret tells of itself, without the secret. */
export type PastedFacts = Pick<Pasted, 'inspection' | 'hints'>;

/** What typed times are read against. */
export interface EntryMoment {
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: number;
  /** IANA name of the user's zone. */
  readonly zone: string;
}

/** How a credential of a kind is entered and edited by hand; `Facts` is its own part of the record. */
export interface EntryForm<Record, Facts> {
  /** A few words beside its title where a kind is chosen. */
  readonly hint?: string;
  readonly fields: readonly EntryField[];
  /** `optional`: it may be held elsewhere. */
  readonly secret: 'required' | 'optional';
  /** Whether it may be without an end. */
  readonly mayBeEndless: boolean;
  /** Checks what was typed; a refusal names the field. */
  check(values: EntryValues): Result<Facts>;
  /** What stands in the fields before anything is typed; the others are empty. */
  initial?(moment: EntryMoment): EntryValues;
  /** When it was made (ISO UTC), where that was typed. */
  startOf?(values: EntryValues, moment: EntryMoment): Result<string> | undefined;
  /** The end that follows from what was typed, where the secret itself does not tell. */
  endOf?(values: EntryValues, moment: EntryMoment): Result<ExactInstant> | undefined;
  /** What stands in the fields of an existing one. */
  values(record: Record): EntryValues;
  /** What a pasted secret fills into the fields; `undefined`: it is none of this kind. */
  ofPasted(pasted: PastedFacts): EntryValues | undefined;
  /** Whether a pasted secret, as far as it tells, may take this one's place. */
  maySucceed(record: Record, pasted: PastedFacts): boolean;
  /** Refused where a secret tells that it cannot take this one's place. */
  checkSuccessor?(record: Record, pasted: PastedFacts): Result<null>;
}
