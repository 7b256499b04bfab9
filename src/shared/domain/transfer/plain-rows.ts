import type { Credential, Source } from '../model';
import type { PlainRow } from './plain-export';
import type { Records } from './portable';

/** The rows of a plain export; `secrets` by keychain account. */
export function plainRows(
  { sources, credentials }: Records,
  secrets: ReadonlyMap<string, string>,
): readonly PlainRow[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return [
    ...credentials.map((each) => credentialRow(each, byId.get(each.sourceId ?? ''), secrets)),
    ...sources.flatMap((source) => sourceRows(source, secrets)),
  ];
}

function credentialRow(
  credential: Credential,
  source: Source | undefined,
  secrets: ReadonlyMap<string, string>,
): PlainRow {
  const { name, kind, secretId, expiresAt, issuedAt, tags, notes, favourite, archived } =
    credential;
  const of = <K extends string>(field: K): { readonly [P in K]?: string } => {
    const value: unknown = Reflect.get(credential, field);
    return typeof value === 'string' && value !== ''
      ? ({ [field]: value } as { readonly [P in K]?: string })
      : {};
  };
  return {
    name,
    kind,
    ...(source === undefined
      ? { ...of('service'), ...of('environment') }
      : { service: source.name, environment: source.environment }),
    ...secretIn(secrets, secretId),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(issuedAt === undefined ? {} : { issuedAt }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(notes === '' ? {} : { notes }),
    ...(favourite ? { favourite } : {}),
    ...(archived ? { archived } : {}),
    ...of('reference'),
    ...of('renewalUrl'),
    ...of('testUrl'),
    ...of('scheme'),
    ...of('enrollment'),
    ...of('keyRole'),
  };
}

/** A row for each key, or for the password, that is stored for a source. */
function sourceRows(source: Source, secrets: ReadonlyMap<string, string>): readonly PlainRow[] {
  const { name, environment, kind } = source;
  const row = { name, service: name, environment };
  if ('signIn' in source) {
    const { signIn } = source;
    if (signIn.method !== 'password') return [];
    return [{ ...row, kind: `${kind}-password`, ...secretIn(secrets, signIn.secretId) }];
  }
  return (['primary', 'secondary'] as const).flatMap((keyRole) => {
    const secretId = source.keySecretIds[keyRole];
    if (secretId === undefined) return [];
    return [{ ...row, kind: `${kind}-key`, keyRole, ...secretIn(secrets, secretId) }];
  });
}

function secretIn(secrets: ReadonlyMap<string, string>, secretId: string | undefined) {
  const secret = secretId === undefined ? undefined : secrets.get(secretId);
  return secret === undefined ? {} : { secret };
}
