import type { Credential, FormerSecret, Metadata } from '../../shared/domain/model';
import type { Prints } from './fingerprinter';

const YEAR_MS = 366 * 86_400_000;
/** Of one credential: one that is renewed every hour must not fill the file. */
const MOST_PER_CREDENTIAL = 100;

/**
 * The document with fingerprints and with rows for the secrets that `now` holds and `next` no
 * longer does. A secret that is held again has no such row; rows go after a year. With a new key
 * the former fingerprints say nothing any more and are dropped. `nowMs` is milliseconds since 1970
 * UTC.
 */
export function stamped(now: Metadata, next: Metadata, nowMs: number, prints?: Prints): Metadata {
  const { newKey, bySecretId = new Map<string, string>() } = prints ?? {};
  const known = new Map([...(newKey === undefined ? printsIn(now) : []), ...bySecretId]);
  const credentials = next.credentials.map((each) => withFingerprint(each, known));
  const rows = [
    ...(newKey === undefined ? next.formerSecrets : []),
    ...left(now, credentials, known, new Date(nowMs).toISOString()),
  ];
  const formerSecrets = kept(rows, credentials, new Date(nowMs - YEAR_MS).toISOString());
  if (
    newKey === undefined &&
    isSame(credentials, next.credentials) &&
    isSame(formerSecrets, next.formerSecrets)
  ) {
    return next;
  }
  const { fingerprintKeyId: former, ...rest } = next;
  const fingerprintKeyId = newKey?.id ?? former;
  return {
    ...rest,
    ...(fingerprintKeyId === undefined ? {} : { fingerprintKeyId }),
    credentials,
    formerSecrets,
  };
}

/** The fingerprints that a document has, by the IDs of their secrets. */
function printsIn({ credentials }: Metadata): [string, string][] {
  return credentials.flatMap((credential) =>
    [credential, ...('formers' in credential ? credential.formers : [])].flatMap(
      ({ secretId, fingerprint }): [string, string][] =>
        secretId === undefined || fingerprint === undefined ? [] : [[secretId, fingerprint]],
    ),
  );
}

function withFingerprint(credential: Credential, known: ReadonlyMap<string, string>): Credential {
  const marked = marking(credential, known);
  if (!('formers' in marked)) return marked;
  const formers = marked.formers.map((each) => marking(each, known));
  return isSame(formers, marked.formers) ? marked : { ...marked, formers };
}

function marking<
  T extends { readonly secretId?: string | undefined; fingerprint?: string | undefined },
>(row: T, known: ReadonlyMap<string, string>): T {
  const fingerprint = row.secretId === undefined ? undefined : known.get(row.secretId);
  if (row.fingerprint === fingerprint) return row;
  const { fingerprint: _, ...rest } = row;
  return (fingerprint === undefined ? rest : { ...rest, fingerprint }) as T;
}

/** What is held no more. */
function left(
  now: Metadata,
  credentials: readonly Credential[],
  known: ReadonlyMap<string, string>,
  at: string,
): FormerSecret[] {
  const present = new Set(credentials.map(({ id }) => id));
  const secretIds = new Set(credentials.map(({ secretId }) => secretId));
  return now.credentials.flatMap(({ id, name, secretId, expiresAt }): FormerSecret[] => {
    const fingerprint = secretId === undefined ? undefined : known.get(secretId);
    if (fingerprint === undefined || secretIds.has(secretId)) return [];
    const how = present.has(id) ? 'replaced' : 'deleted';
    const row = { fingerprint, credentialId: id, name, how, at } as const;
    return [expiresAt === undefined ? row : { ...row, expiresAt }];
  });
}

function kept(rows: readonly FormerSecret[], credentials: readonly Credential[], since: string) {
  const taken = new Set(credentials.map(({ fingerprint }) => fingerprint));
  const counts = new Map<string, number>();
  const latestFirst = [...rows].reverse().filter(({ fingerprint, credentialId, at }) => {
    const count = (counts.get(credentialId) ?? 0) + 1;
    if (at < since || taken.has(fingerprint) || count > MOST_PER_CREDENTIAL) return false;
    taken.add(fingerprint);
    counts.set(credentialId, count);
    return true;
  });
  return latestFirst.reverse();
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
