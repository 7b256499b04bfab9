import { SCHEMA_VERSION } from './model';

type Json = { readonly [key: string]: unknown };

/** What a document of each format lacks of the next one; the first entry leads from format 1 to 2. */
const STEPS: readonly ((document: Json) => Json)[] = [fromFirst];

/**
 * A document of an older format as the present one has it; what is no such document comes back as
 * it is, for the schema to refuse.
 */
export function migrated(value: unknown): unknown {
  if (!isObject(value) || typeof value.schemaVersion !== 'number') return value;
  const { schemaVersion } = value;
  if (schemaVersion < 1 || schemaVersion >= SCHEMA_VERSION) return value;
  const document = STEPS.slice(schemaVersion - 1).reduce((now, step) => step(now), value);
  return { ...document, schemaVersion: SCHEMA_VERSION };
}

function fromFirst(document: Json): Json {
  const { credentials } = document;
  return {
    ...document,
    credentials: Array.isArray(credentials) ? credentials.map(credentialFromFirst) : credentials,
    formerSecrets: [],
    creations: [],
  };
}

function credentialFromFirst(credential: unknown): unknown {
  if (!isObject(credential)) return credential;
  const common = { tags: [], notes: '', archived: false, usages: [] };
  const own = credential.kind === 'grafana-key' ? { graceSeconds: 86_400, formers: [] } : {};
  return { ...common, ...own, ...credential };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
