import { said } from '../../texts/said';
import { parseServerVersion, type ServerVersion, versionAtLeast } from './server-version';

/** `api-key` is the legacy kind; `service-account-token` came with Grafana 9.1. */
export const KEY_KINDS = ['service-account-token', 'api-key'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** What a server does with one kind of key. `unknown`: only trying tells. */
export interface KindSupport {
  readonly creates: 'yes' | 'no' | 'unknown';
  readonly lists: 'yes' | 'no' | 'unknown';
  /** Where something is not to be had: why, as a sentence. */
  readonly reason?: string;
}

export interface ServerKeyKinds {
  readonly apiKeys: KindSupport;
  readonly serviceAccountTokens: KindSupport;
  /** What the form offers first; absent where the server makes neither. */
  readonly preferred?: KeyKind;
}

/** What was seen of a server. */
export interface SeenOfServer {
  /** As its health says; absent where that is hidden. */
  readonly version?: string;
  /** HTTP status of listing legacy keys. */
  readonly apiKeysStatus?: number;
  /** HTTP status of searching service accounts. */
  readonly serviceAccountsStatus?: number;
}

/**
 * Which kinds of key a server makes and lists: what it answered weighs more than its version.
 * Legacy keys: creation ended with 11.3 (410), the list with 12.1 (404). Service accounts: from 9.1.
 */
export function serverKeyKinds(seen: SeenOfServer): ServerKeyKinds {
  const version = seen.version === undefined ? undefined : parseServerVersion(seen.version);
  const apiKeys = apiKeySupport(version, seen.apiKeysStatus);
  const serviceAccountTokens = accountSupport(version, seen.serviceAccountsStatus);
  const preferred =
    serviceAccountTokens.creates !== 'no'
      ? 'service-account-token'
      : apiKeys.creates !== 'no'
        ? 'api-key'
        : undefined;
  return preferred === undefined
    ? { apiKeys, serviceAccountTokens }
    : { apiKeys, serviceAccountTokens, preferred };
}

/** Why a server makes no legacy keys any more; creation answers 410 from 11.3, 404 from 12.1. */
export function apiKeysRemoved(): string {
  return said().grafana.apiKeysRemoved;
}

function apiKeySupport(
  version: ServerVersion | undefined,
  status: number | undefined,
): KindSupport {
  if (status === 404 || status === 410) {
    return { creates: 'no', lists: 'no', reason: apiKeysRemoved() };
  }
  const lists = status === 200 ? 'yes' : status === 403 || status === undefined ? 'unknown' : 'no';
  if (version === undefined) return { creates: 'unknown', lists };
  if (versionAtLeast(version, 12, 1) && status !== 200) {
    return { creates: 'no', lists: 'no', reason: apiKeysRemoved() };
  }
  if (versionAtLeast(version, 11, 3)) return { creates: 'no', lists, reason: apiKeysRemoved() };
  if (status === 403) {
    return { creates: 'no', lists: 'no', reason: said().grafana.notPermitted };
  }
  return { creates: 'yes', lists };
}

function accountSupport(
  version: ServerVersion | undefined,
  status: number | undefined,
): KindSupport {
  const old = version !== undefined && !versionAtLeast(version, 9, 1);
  if (status === 200) return { creates: 'yes', lists: 'yes' };
  if (status === 404 || (old && status === undefined)) {
    const { beforeAccounts, noAccounts } = said().grafana;
    return { creates: 'no', lists: 'no', reason: old ? beforeAccounts : noAccounts };
  }
  if (status === 403) return { creates: 'no', lists: 'no', reason: said().grafana.notPermitted };
  return { creates: version === undefined || old ? 'unknown' : 'yes', lists: 'unknown' };
}
