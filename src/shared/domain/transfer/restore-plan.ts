import type { Credential, Source } from '../model';
import { portableCredential, type Records } from './portable';
import { secretIdsIn, withSecretIds } from './secret-slots';

/** Records with a digest of each secret, by its keychain account; one without is missing. */
export interface Held {
  readonly records: Records;
  readonly digests: ReadonlyMap<string, string>;
}

/** What a restore would do with a row. `only-here`: the backup does not have it. */
export type RowState = 'added' | 'changed' | 'same' | 'only-here';

/** In what a row differs from that of the backup. */
export type Difference = 'secret' | 'name' | 'end' | 'places' | 'details';

export interface PlanRow {
  readonly what: 'source' | 'credential';
  readonly id: string;
  readonly name: string;
  readonly kind: (Source | Credential)['kind'];
  readonly state: RowState;
  /** Of a changed one. */
  readonly differs: readonly Difference[];
}

/**
 * `replace`: all becomes as in the backup. `merge`: nothing that is here goes; what is missing comes,
 * and of what differs those rows whose IDs are in `take` become as in the backup.
 */
export interface RestoreChoice {
  readonly mode: 'merge' | 'replace';
  readonly take: readonly string[];
}

/** The records after a restore, and which secret of the backup goes under which new account. */
export interface Restoration {
  readonly records: Records;
  /** New account → account in the backup. */
  readonly stored: ReadonlyMap<string, string>;
}

type Row = Source | Credential;

const DIFFERENCES: Readonly<Record<string, Difference>> = {
  name: 'name',
  expiresAt: 'end',
  usages: 'places',
  secretId: 'secret',
  keySecretIds: 'secret',
};
const ORDER: readonly Difference[] = ['secret', 'end', 'name', 'places', 'details'];

/** Row by row, what a restore would change. */
export function planRestore(here: Held, backup: Held): readonly PlanRow[] {
  return [
    ...planOf('source', here.records.sources, backup.records.sources, here, backup),
    ...planOf('credential', here.records.credentials, backup.records.credentials, here, backup),
  ];
}

/** What {@link planRestore} announced, carried out; `newId` gives a new keychain account. */
export function restoration(
  here: Held,
  backup: Held,
  choice: RestoreChoice,
  newId: () => string,
): Restoration {
  const stored = new Map<string, string>();
  const rows = <R extends Row>(mine: readonly R[], theirs: readonly R[]): readonly R[] => {
    const present = new Map(mine.map((row) => [row.id, row]));
    const brought = (row: R): R => {
      const own = present.get(row.id);
      if (own !== undefined && differencesOf(own, row, here, backup).length === 0) return own;
      return withOwnAccounts(row, own, here, backup, (from) => {
        const id = newId();
        stored.set(id, from);
        return id;
      });
    };
    if (choice.mode === 'replace') return theirs.map(brought);
    const taken = new Map(
      theirs.filter(({ id }) => choice.take.includes(id)).map((row) => [row.id, row]),
    );
    const kept = mine.map((row) => {
      const other = taken.get(row.id);
      return other === undefined ? row : brought(other);
    });
    return [...kept, ...theirs.filter(({ id }) => !present.has(id)).map(brought)];
  };
  const records = {
    sources: rows(here.records.sources, backup.records.sources),
    credentials: rows(here.records.credentials, backup.records.credentials),
  };
  return { records, stored };
}

/** Names of sources or credentials that the records refer to and do not have. */
export function danglingIn({ sources, credentials }: Records): readonly string[] {
  const sourceIds = new Set(sources.map(({ id }) => id));
  const credentialIds = new Set(credentials.map(({ id }) => id));
  return [
    ...credentials
      .filter(({ sourceId }) => sourceId !== undefined && !sourceIds.has(sourceId))
      .map(({ name }) => name),
    ...sources
      .filter(
        (source) =>
          'signIn' in source &&
          source.signIn.method === 'credential' &&
          !credentialIds.has(source.signIn.credentialId),
      )
      .map(({ name }) => name),
  ];
}

function planOf(
  what: PlanRow['what'],
  mine: readonly Row[],
  theirs: readonly Row[],
  here: Held,
  backup: Held,
): readonly PlanRow[] {
  const present = new Map(mine.map((row) => [row.id, row]));
  const inBackup = new Set(theirs.map(({ id }) => id));
  const planned = theirs.map((row): PlanRow => {
    const own = present.get(row.id);
    const { id, name, kind } = row;
    if (own === undefined) return { what, id, name, kind, state: 'added', differs: [] };
    const differs = differencesOf(own, row, here, backup);
    return { what, id, name, kind, state: differs.length === 0 ? 'same' : 'changed', differs };
  });
  const others = mine.filter(({ id }) => !inBackup.has(id));
  return [
    ...planned,
    ...others.map(
      ({ id, name, kind }): PlanRow => ({ what, id, name, kind, state: 'only-here', differs: [] }),
    ),
  ];
}

function differencesOf(own: Row, row: Row, here: Held, backup: Held): readonly Difference[] {
  const [one, other] = [comparable(own, here), comparable(row, backup)];
  const found = new Set<Difference>();
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (text(one[key]) !== text(other[key])) found.add(DIFFERENCES[key] ?? 'details');
  }
  // The secret of a connection, or of a former key, stands within another field.
  if (secretsOf(own, here) !== secretsOf(row, backup)) found.add('secret');
  return ORDER.filter((each) => found.has(each));
}

/** The row with digests where keychain accounts are. */
function comparable(row: Row, { digests }: Held): { readonly [field: string]: unknown } {
  const plain = 'favourite' in row ? portableCredential(row) : row;
  return { ...withSecretIds(plain, (id) => digests.get(id) ?? 'missing') };
}

function secretsOf(row: Row, { digests }: Held): string {
  return secretIdsIn(row)
    .map((id) => digests.get(id) ?? 'missing')
    .join();
}

/** With the accounts of the present row wherever that has the same secret already. */
function withOwnAccounts<R extends Row>(
  row: R,
  own: R | undefined,
  here: Held,
  backup: Held,
  fresh: (from: string) => string,
): R {
  const free = new Map(
    (own === undefined ? [] : secretIdsIn(own)).flatMap((id): [string, string][] => {
      const digest = here.digests.get(id);
      return digest === undefined ? [] : [[digest, id]];
    }),
  );
  return withSecretIds(row, (id) => {
    const digest = backup.digests.get(id);
    const same = digest === undefined ? undefined : free.get(digest);
    if (same === undefined || digest === undefined) return fresh(id);
    // Each account is one row's.
    free.delete(digest);
    return same;
  });
}

/** Equal texts for equal values, in whatever order their fields stand. */
function text(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
