import type { Metadata, Source } from '../../shared/domain/model';

/** The keychain accounts that the document's rows refer to. */
export function secretIdsOf(document: Metadata): ReadonlySet<string> {
  return new Set([
    ...document.sources.flatMap(idsOfSource),
    ...document.credentials.flatMap(({ secretId }) => secretId ?? []),
  ]);
}

function idsOfSource(source: Source): readonly string[] {
  if (source.kind === 'apim-service') {
    const { primary, secondary } = source.keySecretIds;
    return [primary, secondary].filter((id) => id !== undefined);
  }
  return source.signIn.method === 'password' ? [source.signIn.secretId] : [];
}
