import { said } from '../../texts/said';
import { firstInvisible } from '../invisible';
import { ok, type Result, refuse } from '../result';
import type { UsageInput, UsagePlace } from './usage';

/** What is typed for a place of one type. */
export type PlaceInput<P extends UsagePlace> = Extract<UsageInput, { place: P }>;

/** The names of what is typed for it. */
export type PlaceFieldId<P extends UsagePlace> = Exclude<keyof PlaceInput<P>, 'id' | 'place'> &
  string;

/** One thing that is typed for a place. */
export interface PlaceField<Id extends string = string> {
  readonly id: Id;
  /** In the language of the moment. */
  texts(): { readonly label: string; readonly hint?: string };
  readonly required: boolean;
  /** What is typed (never empty) as it is kept, or the sentence on what is wrong with it. */
  read?(typed: string): { readonly kept: string } | { readonly wrong: string };
}

/** A type of place where a credential can be used; the list is in `places.ts`. */
export interface Place<P extends UsagePlace> {
  /** In the language of the moment. */
  title(): string;
  readonly fields: readonly PlaceField<PlaceFieldId<P>>[];
  /** Names it in a few words. */
  words(place: PlaceInput<P>): string;
  /** What a POSIX shell does with `$secret` to put it there; `undefined`: it cannot do so safely. */
  work?(place: PlaceInput<P>): string | undefined;
  /** The page on which it is put there by hand. */
  link?(place: PlaceInput<P>): string;
}

const LONGEST = 500;

/** What was typed into the fields as it is kept; a refusal names the field. */
export function checkFields<Id extends string>(
  fields: readonly PlaceField<Id>[],
  typed: Readonly<Record<Id, string>>,
): Result<Record<Id, string>> {
  const kept: Record<Id, string> = { ...typed };
  for (const field of fields) {
    const checked = checkField(field, typed[field.id].trim());
    if (!checked.ok) return checked;
    kept[field.id] = checked.value;
  }
  return ok(kept);
}

function checkField(field: PlaceField, typed: string): Result<string> {
  const { id } = field;
  const { places } = said();
  const { label } = field.texts();
  if (typed === '') {
    return field.required ? refuse('place-empty', places.empty(label), id) : ok('');
  }
  if (typed.length > LONGEST) {
    return refuse('place-too-long', places.tooLong(label, LONGEST), id);
  }
  const hidden = firstInvisible(typed);
  if (hidden !== undefined) {
    return refuse('place-invisible', places.unseen(label, hidden), id);
  }
  const read = field.read?.(typed) ?? { kept: typed };
  if ('kept' in read) return ok(read.kept);
  return refuse('place-form', places.wrong(label, read.wrong), id);
}

/** Keeps what matches as it is. */
export function matching(
  pattern: RegExp,
  texts: () => { readonly wrong: string },
): NonNullable<PlaceField['read']> {
  return (typed) => (pattern.test(typed) ? { kept: typed } : { wrong: texts().wrong });
}
