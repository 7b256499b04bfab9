import { JSON_VERSION } from '../output';
import { cliTexts } from '../texts/cli-texts';

/** A JSON Schema of the 2020-12 draft. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const text: JsonSchema = { type: 'string' };
const number: JsonSchema = { type: 'number' };
const integer: JsonSchema = { type: 'integer' };
const flag: JsonSchema = { type: 'boolean' };
const texts: JsonSchema = list(text);
const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const oneOf = (...values: readonly (string | number)[]): JsonSchema => ({ enum: values });
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

type Fields = Readonly<Record<string, JsonSchema>>;

/** The fields of each document, with their descriptions in the language of the moment. */
function documents(): Readonly<Record<string, Fields>> {
  const { about } = cliTexts().schema;
  const moment: JsonSchema = {
    type: 'string',
    pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z$',
    description: about.utc,
  };
  const end: JsonSchema = { ...orNull(moment), description: about.noEnd };

  const entry: Fields = {
    id: text,
    name: text,
    kind: { ...text, description: about.kind },
    kindTitle: text,
    service: text,
    environment: text,
    state: oneOf('fine', 'soon', 'expired'),
    expiresAt: {
      ...end,
      description: about.expiresAt,
    },
    secondsLeft: { ...orNull(integer), description: about.secondsLeft },
    favourite: flag,
    archived: flag,
    tags: texts,
    heldHere: { ...flag, description: about.heldHere },
    renewal: oneOf('sign', 'create', 'paste', 'date', 'none'),
  };

  const detailed: Fields = {
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

  const saved: Fields = {
    id: text,
    name: text,
    kind: text,
    expiresAt: end,
    notes: texts,
  };

  /** What Grafana answers is passed on as it is kept; fields may come to it. */
  const open: JsonSchema = { type: 'object' };
  const problem: JsonSchema = object({ code: text, message: text, 'field?': text });

  const importRow: Fields = {
    row: { ...integer, description: about.importRow },
    name: text,
    secret: { ...orNull(text), description: about.importSecret },
    expiresAt: { ...orNull(moment), description: about.noEnd },
    what: {
      ...oneOf('add', 'replace', 'skip', 'not-possible', 'added', 'replaced', 'skipped', 'refused'),
      description: about.importWhat,
    },
    'why?': text,
    'id?': text,
    remarks: texts,
  };

  const backup: Fields = {
    name: { ...text, description: about.backupName },
    madeAt: moment,
    fromHere: { ...flag, description: about.fromHere },
    where: oneOf('folder', 'own'),
  };

  return {
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
      clearsInSeconds: { ...integer, description: about.clearsInSeconds },
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
      alive: { ...orNull(flag), description: about.alive },
      words: text,
      httpStatus: orNull(integer),
    },
    rm: { id: text, name: text },
    inspect: {
      kind: { ...text, description: about.inspectedKind },
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
      'key?': { ...text, description: about.key },
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
      'problem?': { ...problem, description: about.importProblem },
      remarks: texts,
      columns: list(object({ header: text, field: text })),
      rows: list(object(importRow)),
    },
    'backup list': {
      'folder?': { ...text, description: about.folder },
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
}

/** The commands that have `--json`; `error` is what goes to standard error with it. */
export function schemaNames(): readonly string[] {
  return Object.keys(documents());
}

/** Of what that command prints with `--json`; `undefined` where it has no such flag. */
export function schemaOf(command: string): JsonSchema | undefined {
  const fields = documents()[command];
  if (fields === undefined) return undefined;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `tokentray ${command}`,
    ...object({ schemaVersion: { const: JSON_VERSION }, command: { const: command }, ...fields }),
  };
}
