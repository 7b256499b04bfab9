import type { EntryField, EntryForm } from '../../shared/domain/kinds/entry';
import { kindOf } from '../../shared/domain/kinds/kinds';
import { checkEnvironment, checkName } from '../../shared/domain/names';
import { formatLeadTimes, parseLeadTimes } from '../../shared/domain/reminders/lead-times';
import { parseTags } from '../../shared/domain/tags';
import type { CredentialEdit, CredentialView } from '../../shared/ipc/api';
import { type Errors, errorsOf } from '../forms/errors';

/** What stands in the fields by their names; those of the kind by the ids of its entry form. */
export type EditValues = Readonly<Record<string, string>>;

const OWN = ['name', 'tags', 'notes', 'leadTimes', 'environment'] as const;

/** What an edit begins with. */
export function editValues(credential: CredentialView): EditValues {
  return {
    ...enteredValues(credential),
    name: credential.name,
    environment: credential.environment,
    tags: credential.tags.join(', '),
    notes: credential.notes,
    leadTimes: credential.leadTimes === undefined ? '' : formatLeadTimes(credential.leadTimes),
  };
}

/** The fields of its kind that may be changed; none where it was not entered by hand. */
export function editFields(credential: CredentialView): readonly EntryField[] {
  return (entryOf(credential)?.fields ?? []).filter(({ once }) => once !== true);
}

/** The window's own checks, by field; `taken` are the names of all other credentials. */
export function checkEdit(
  credential: CredentialView,
  values: EditValues,
  taken: readonly string[],
): Errors<string> {
  const { name = '', leadTimes = '', tags = '', environment = '' } = values;
  const entry = entryOf(credential);
  const own = errorsOf({
    name: checkName(name, { taken }),
    tags: parseTags(tags),
    leadTimes: leadTimes.trim() === '' ? undefined : parseLeadTimes(leadTimes),
    environment: entry === undefined ? undefined : checkEnvironment(environment),
  });
  const checked = entry?.check(entryValues(credential, values));
  return checked === undefined || checked.ok
    ? own
    : { ...own, [checked.problem.field ?? '']: checked.problem.message };
}

/** The edit that was typed. */
export function typedEdit(
  credential: CredentialView,
  values: EditValues,
  favourite: boolean,
): CredentialEdit {
  const { name = '', leadTimes = '', tags = '', notes = '', environment = '' } = values;
  return {
    name,
    favourite,
    leadTimes,
    tags,
    notes,
    ...(entryOf(credential) === undefined
      ? {}
      : { entered: { environment, values: entryValues(credential, values) } }),
  };
}

function entryValues(credential: CredentialView, values: EditValues): EditValues {
  const own: ReadonlySet<string> = new Set(OWN);
  const typed = Object.entries(values).filter(([id]) => !own.has(id));
  return { ...enteredValues(credential), ...Object.fromEntries(typed) };
}

function enteredValues(credential: CredentialView): EditValues {
  return 'values' in credential ? credential.values : {};
}

function entryOf({
  kind,
}: CredentialView): Pick<EntryForm<never, unknown>, 'fields' | 'check'> | undefined {
  return kindOf(kind).entry;
}
