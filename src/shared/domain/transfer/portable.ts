import type { Credential, Metadata, Source } from '../model';

/** What of the metadata goes from one computer to another. */
export interface Records {
  readonly sources: readonly Source[];
  readonly credentials: readonly Credential[];
}

/**
 * The rows without what has a meaning on one computer only: fingerprints, which are made with a key
 * of its keychain, and how its last renewals by itself went.
 */
export function portableRecords({ sources, credentials }: Records): Records {
  return { sources, credentials: credentials.map(portableCredential) };
}

/** The same of one credential. */
export function portableCredential(credential: Credential): Credential {
  const { fingerprint: _, ...rest } = credential;
  const plain = rest as Credential;
  const { autoRenew } = plain;
  const own: Credential =
    autoRenew === undefined
      ? plain
      : { ...plain, autoRenew: { leadSeconds: autoRenew.leadSeconds } };
  if (!('formers' in own)) return own;
  const formers = own.formers.map(({ fingerprint: _former, ...former }) => former);
  return { ...own, formers };
}

/** The records of a document, as they stand in it. */
export function recordsOf({ sources, credentials }: Metadata): Records {
  return { sources, credentials };
}
