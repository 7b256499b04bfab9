import {
  type ApimService,
  type ApimToken,
  EMPTY_METADATA,
  type Metadata,
  type Usage,
} from '../../../src/shared/domain/model';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/domain/settings';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A moment in the seven-digit form, its last four digits as given. */
export function exact(epochMs: number, ticks = 0): string {
  const iso = new Date(epochMs).toISOString();
  return `${iso.slice(0, 23)}${String(ticks).padStart(4, '0')}Z`;
}

/** A token that lives from `signedMs` to `expiresMs`. */
export function credential(
  id: string,
  signedMs: number,
  expiresMs: number,
  rest: Partial<ApimToken> = {},
): ApimToken {
  const issuedAt = new Date(signedMs).toISOString();
  return {
    id,
    kind: 'apim-token',
    name: `Token ${id}`,
    sourceId: 'service',
    identifier: 'integration',
    keyRole: 'primary',
    format: 'sas',
    expiresAt: exact(expiresMs),
    ttlSeconds: Math.max(1, Math.round((expiresMs - signedMs) / 1000)),
    issuedAt,
    createdAt: issuedAt,
    updatedAt: issuedAt,
    secretId: `secret-${id}`,
    tags: [],
    notes: '',
    archived: false,
    usages: [],
    favourite: false,
    ...rest,
  };
}

/** A place where a credential is used; with `formerEnds` it still has the secret that ends then. */
export function place(id: string, formerEnds?: string): Usage {
  return {
    id,
    place: 'other',
    title: `Place ${id}`,
    ...(formerEnds === undefined
      ? {}
      : { holdsFormer: { expiresAt: formerEnds, since: '2026-01-01T00:00:00.000Z' } }),
  };
}

/** The service that {@link credential} refers to; its primary key is stored. */
export const SERVICE: ApimService = {
  kind: 'apim-service',
  id: 'service',
  name: 'Contoso',
  host: 'contoso.management.azure-api.net',
  identifier: 'integration',
  environment: 'production',
  keySecretIds: { primary: 'key' },
  keyChangedAt: {},
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

export function documentOf(
  credentials: readonly ApimToken[],
  rest: Partial<Metadata> = {},
): Metadata {
  return { ...EMPTY_METADATA, sources: [SERVICE], credentials: [...credentials], ...rest };
}

export function settingsWith(rest: Partial<Settings>): Settings {
  return { ...DEFAULT_SETTINGS, ...rest };
}

/** The tokens of a document: simulations hold no other kind. */
export function tokensOf(document: Metadata): readonly ApimToken[] {
  return document.credentials.filter((each) => each.kind === 'apim-token');
}
