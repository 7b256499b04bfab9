import { checkHoldsNoSecret } from './holds-no-secret';
import { enteredKinds, kindOf } from './kinds/kinds';
import { placeFields, placeTypes } from './usages/places';

/** What stood in a form's fields, by their names. */
export type DraftValues = Readonly<Record<string, string | boolean>>;

/** What a person had typed into a form that was left. */
export interface Draft {
  /** ISO UTC: when it was last changed. */
  readonly at: string;
  readonly values: DraftValues;
}

const fieldsOfKinds = () =>
  enteredKinds().flatMap(({ kind }) => (kindOf(kind).entry?.fields ?? []).map(({ id }) => id));

/**
 * The forms that keep a draft, each with the only fields that may be in it. A field that is not
 * named here is never kept, so that a new one which holds a secret cannot be by mistake.
 */
const FIELDS = {
  token: () => ['name', 'sourceId', 'keyRole', 'format', 'expiry'],
  key: () => [
    'name',
    'connectionId',
    'keyKind',
    'accountMode',
    'accountName',
    'role',
    'timeToLive',
    'neverEnds',
  ],
  entry: () => [
    'kind',
    'name',
    'environment',
    'elsewhere',
    'expiry',
    'neverEnds',
    'tags',
    ...fieldsOfKinds(),
  ],
  service: () => ['name', 'host', 'identifier', 'environment'],
  gateway: () => ['name', 'gatewayId', 'environment'],
  connection: () => [
    'name',
    'address',
    'environment',
    'method',
    'user',
    'tenant',
    'audience',
    'allowHttp',
  ],
  credential: () => ['name', 'environment', 'tags', 'notes', 'leadTimes', ...fieldsOfKinds()],
  place: () => [
    'place',
    ...placeTypes().flatMap(({ place }) => placeFields(place).map(({ id }) => id)),
  ],
} as const satisfies Record<string, () => readonly string[]>;

export type DraftForm = keyof typeof FIELDS;
export const DRAFT_FORMS = Object.keys(FIELDS) as readonly DraftForm[] as readonly [
  DraftForm,
  ...DraftForm[],
];

/** The fields of a form that may be in its draft. */
export function draftFields(form: DraftForm): readonly string[] {
  return FIELDS[form]();
}

/** Those that are a yes or no; all others are texts. */
const CHOICES: { readonly [F in DraftForm]?: readonly string[] } = {
  key: ['neverEnds'],
  connection: ['allowHttp'],
};

/** Whether values are all of fields that may be in a form's draft, and each of its field's type. */
export function fitDraft(form: DraftForm, values: DraftValues): boolean {
  const fields = draftFields(form);
  const choices = CHOICES[form] ?? [];
  return Object.entries(values).every(
    ([field, value]) =>
      fields.includes(field) && typeof value === (choices.includes(field) ? 'boolean' : 'string'),
  );
}

const LONGEST_VALUE = 2_000;

/**
 * What of a form's values is kept: the fields that may be, without any whose text holds a secret
 * that is recognised or looks like one. Values that are neither text nor a yes or no are left out.
 */
export function keptOfForm(
  form: DraftForm,
  values: Readonly<Record<string, unknown>>,
): DraftValues {
  const kept: Record<string, string | boolean> = {};
  for (const field of draftFields(form)) {
    const value = Object.hasOwn(values, field) ? values[field] : undefined;
    if (typeof value === 'boolean') kept[field] = value;
    else if (typeof value === 'string' && mayBeKept(value)) kept[field] = value;
  }
  return kept;
}

function mayBeKept(text: string): boolean {
  if (text.length > LONGEST_VALUE) return false;
  return !looksSecret(text) && checkHoldsNoSecret(text, '').ok;
}

/** Runs of the characters that keys and tokens are made of. */
const RUNS = /[A-Za-z0-9+/=_~%-]{20,}/g;
/** An id of this app. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** An address that carries a password, or a header's scheme with what follows it. */
const CARRIED = /:\/\/[^/\s@]*:[^/\s@]*@|\b(?:Bearer|Basic|SharedAccessSignature|GatewayKey)\s+\S/i;

/**
 * Whether a text could be a key that nobody recognises: a long run with small and capital letters
 * and digits in it, or one of hexadecimal digits. It is about losing a draft of a field, so whatever
 * is in doubt is one.
 */
function looksSecret(text: string): boolean {
  if (CARRIED.test(text)) return true;
  return [...text.matchAll(RUNS)].some(([run]) => {
    if (ID.test(run)) return false;
    const mixed = /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run);
    return mixed || /[0-9a-f]{32}/i.test(run.replaceAll('-', ''));
  });
}
