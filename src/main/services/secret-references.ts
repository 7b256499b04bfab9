import type { Credential, Metadata, Source } from '../../shared/domain/model';

/** The keychain accounts that the document's rows refer to. */
export function secretIdsOf(document: Metadata): ReadonlySet<string> {
  return new Set([
    ...document.sources.flatMap(idsOfSource),
    ...document.credentials.flatMap(idsOfCredential),
    ...(document.fingerprintKeyId === undefined ? [] : [document.fingerprintKeyId]),
    ...(document.lockVerifierId === undefined ? [] : [document.lockVerifierId]),
    ...(document.backupKey === undefined ? [] : [document.backupKey.secretId]),
  ]);
}

function idsOfCredential(credential: Credential): readonly string[] {
  const own = credential.secretId === undefined ? [] : [credential.secretId];
  if (credential.kind !== 'grafana-key') return own;
  return [...own, ...credential.formers.flatMap(({ secretId }) => secretId ?? [])];
}

/** The keychain accounts that one service or connection refers to. */
export function idsOfSource(source: Source): readonly string[] {
  if (source.kind === 'grafana-connection') {
    return source.signIn.method === 'password' ? [source.signIn.secretId] : [];
  }
  const { primary, secondary } = source.keySecretIds;
  return [primary, secondary].filter((id) => id !== undefined);
}
