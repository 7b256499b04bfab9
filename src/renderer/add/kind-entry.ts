import type {
  EntryField,
  EntryForm,
  EntryMoment,
  EntryValues,
} from '../../shared/domain/kinds/entry';
import { kindOf } from '../../shared/domain/kinds/kinds';
import type { CredentialView } from '../../shared/ipc/api';
import type { Errors } from '../forms/errors';

/** How a kind is entered by hand, without its record. */
export type KindEntry = Pick<
  EntryForm<never, unknown>,
  'fields' | 'secret' | 'mayBeEndless' | 'check' | 'initial' | 'startOf' | 'endOf'
>;

/** What stands in the fields of a form by their names; a yes is {@link YES}, a no is empty. */
export type Typed = Readonly<Record<string, string>>;
export const YES = 'yes';

/** `undefined` for a kind that belongs to a service or connection. */
export function kindEntryOf(kind: CredentialView['kind']): KindEntry | undefined {
  return kindOf(kind).entry;
}

/** The fields that are asked: where the secret is held elsewhere there is one more to say. */
export function askedFields(
  entry: KindEntry | undefined,
  elsewhere: boolean,
): readonly EntryField[] {
  return (entry?.fields ?? []).filter((field) => elsewhere || field.elsewhere !== true);
}

/** What is typed for the kind alone; of fields that are not asked nothing. */
export function kindValues(
  entry: KindEntry | undefined,
  typed: Typed,
  elsewhere = false,
): EntryValues {
  return Object.fromEntries(askedFields(entry, elsewhere).map(({ id }) => [id, typed[id] ?? '']));
}

/** Empty fields of a kind, filled with what is known. */
export function kindStart(entry: KindEntry | undefined, known: EntryValues): Typed {
  return Object.fromEntries((entry?.fields ?? []).map(({ id }) => [id, known[id] ?? '']));
}

/**
 * Fields to show at once and those that can wait: what is required, asked only now, or asked because
 * the secret is elsewhere comes first.
 */
export function parted(fields: readonly EntryField[]): {
  readonly first: readonly EntryField[];
  readonly more: readonly EntryField[];
} {
  const isFirst = ({ required, once, elsewhere }: EntryField) =>
    required || once === true || elsewhere === true;
  return {
    first: fields.filter(isFirst),
    more: fields.filter((field) => !isFirst(field)),
  };
}

/** What the kind refuses of its own fields, by field. */
export function checkKind(
  entry: KindEntry | undefined,
  values: EntryValues,
  moment: EntryMoment,
): Errors<string> {
  const errors: Record<string, string> = {};
  for (const result of [entry?.check(values), entry?.startOf?.(values, moment)]) {
    if (result === undefined || result.ok) continue;
    const { field = '', message } = result.problem;
    errors[field] ??= message;
  }
  return errors;
}
