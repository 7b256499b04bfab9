import { JSON_VERSION } from '../output';

/** A JSON Schema of the 2020-12 draft. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const text: JsonSchema = { type: 'string' };
const number: JsonSchema = { type: 'number' };
const integer: JsonSchema = { type: 'integer' };
const flag: JsonSchema = { type: 'boolean' };
const moment: JsonSchema = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z$',
  description: 'ISO 8601, UTC.',
};
const texts: JsonSchema = list(text);
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const oneOf = (...values: readonly (string | number)[]): JsonSchema => ({ enum: values });
const end: JsonSchema = { ...orNull(moment), description: 'Null: it has no end.' };

function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

/** All fields are always there, but those whose name ends with `?`. */
function object(fields: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const names = Object.keys(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name.replace('?', ''), fields[name]])),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

const entry: Readonly<Record<string, JsonSchema>> = {
  id: text,
  name: text,
  kind: { ...text, description: 'Of a newer version there may be others.' },
  kindTitle: text,
  service: text,
  environment: text,
  state: oneOf('fine', 'soon', 'expired'),
  expiresAt: {
    ...end,
    description: 'Of the former secret as long as a place has that one. Null: it has no end.',
  },
  secondsLeft: { ...orNull(integer), description: 'Negative where it has ended.' },
  favourite: flag,
  archived: flag,
  tags: texts,
  heldHere: { ...flag, description: 'False: only its date is kept; the secret is elsewhere.' },
  renewal: oneOf('sign', 'create', 'paste', 'date', 'none'),
};

const detailed: Readonly<Record<string, JsonSchema>> = {
  ...entry,
  createdAt: moment,
  updatedAt: moment,
  issuedAt: orNull(moment),
  ttlSeconds: orNull(integer),
  notes: text,
  places: list(object({ title: text, hasPresentSecret: flag })),
  facts: list(object({ label: text, value: text })),
  retired: orNull(text),
};

const saved: Readonly<Record<string, JsonSchema>> = {
  id: text,
  name: text,
  kind: text,
  expiresAt: end,
  notes: texts,
};

/** What Grafana answers is passed on as it is kept; fields may come to it. */
const open: JsonSchema = { type: 'object' };
const problem: JsonSchema = object({ code: text, message: text, 'field?': text });

const importRow: Readonly<Record<string, JsonSchema>> = {
  row: { ...integer, description: 'As a spreadsheet or an editor counts it.' },
  name: text,
  secret: { ...orNull(text), description: 'What sort of secret it is. Null: only its date.' },
  expiresAt: { ...orNull(moment), description: 'Null: it has no end.' },
  what: {
    ...oneOf('add', 'replace', 'skip', 'not-possible', 'added', 'replaced', 'skipped', 'refused'),
    description: 'What would be done; once imported, what was.',
  },
  'why?': text,
  'id?': text,
  remarks: texts,
};

const backup: Readonly<Record<string, JsonSchema>> = {
  name: { ...text, description: 'Of the file; backup undo takes those before restores.' },
  madeAt: moment,
  fromHere: { ...flag, description: 'False: made on another computer.' },
  where: oneOf('folder', 'own'),
};

const DOCUMENTS: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = {
  list: { credentials: list(object(entry)) },
  show: { credential: object(detailed) },
  status: {
    withinSeconds: number,
    exitCode: oneOf(0, 3, 4),
    checked: integer,
    expired: list(object(entry)),
    ending: list(object(entry)),
  },
  copy: {
    id: text,
    name: text,
    clearsInSeconds: { ...integer, description: '0: it is not cleared by itself.' },
  },
  add: saved,
  paste: saved,
  renew: saved,
  'switch-key': {
    id: text,
    name: text,
    to: oneOf('primary', 'secondary'),
    resigned: texts,
    notes: texts,
  },
  test: {
    id: text,
    name: text,
    alive: { ...orNull(flag), description: 'Null: the answer proves nothing.' },
    words: text,
    httpStatus: orNull(integer),
  },
  rm: { id: text, name: text },
  inspect: {
    kind: { ...text, description: 'unknown where it is no token that TokenTray knows.' },
    title: text,
    'identifier?': text,
    'issuer?': text,
    'audience?': text,
    'enrollment?': text,
    'issuedAt?': moment,
    'notBefore?': moment,
    'expiresAt?': moment,
    'expired?': flag,
    'secondsLeft?': integer,
    remarks: texts,
    'found?': open,
  },
  'grafana connections': {
    connections: list(
      object({
        id: text,
        name: text,
        url: text,
        'orgId?': integer,
        environment: text,
        signIn: oneOf('credential', 'password', 'azure-cli'),
        credentials: integer,
      }),
    ),
  },
  'grafana keys': { connection: text, rows: list(open), gone: list(open), notes: texts },
  'grafana create': {
    outcome: text,
    'credentialId?': text,
    'name?': text,
    'keyKind?': text,
    'serverKeyId?': integer,
    'role?': text,
    'serviceAccount?': open,
    'expiresAt?': moment,
    'key?': { ...text, description: 'Only with --reveal.' },
    'problem?': problem,
    'blockedBy?': open,
    'found?': open,
  },
  'grafana delete': { deleted: integer, failures: texts },
  'grafana test': {
    'credential?': text,
    'connection?': text,
    'alive?': flag,
    'status?': text,
    'words?': text,
    'code?': integer,
    'checkedAt?': moment,
    'ok?': flag,
    'report?': open,
    'problem?': problem,
    'fingerprint?': text,
  },
  import: {
    file: text,
    format: text,
    dryRun: flag,
    'problem?': { ...problem, description: 'Why nothing can be imported yet.' },
    remarks: texts,
    columns: list(object({ header: text, field: text })),
    rows: list(object(importRow)),
  },
  'backup list': {
    'folder?': { ...text, description: 'Absent: no folder for backups is chosen.' },
    keep: object({ daily: integer, weekly: integer }),
    passphraseSet: flag,
    'lastAt?': moment,
    backups: list(object(backup)),
    beforeRestores: list(object(backup)),
    'problem?': problem,
  },
  error: {
    kind: oneOf('failure', 'usage', 'locked', 'not-found', 'keychain', 'files', 'server'),
    code: text,
    message: text,
  },
};

/** The commands that have `--json`; `error` is what goes to standard error with it. */
export const SCHEMA_NAMES = Object.keys(DOCUMENTS);

/** Of what that command prints with `--json`; `undefined` where it has no such flag. */
export function schemaOf(command: string): JsonSchema | undefined {
  const fields = DOCUMENTS[command];
  if (fields === undefined) return undefined;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `tokentray ${command}`,
    ...object({ schemaVersion: { const: JSON_VERSION }, command: { const: command }, ...fields }),
  };
}
