import type { Page } from '@playwright/test';
import type { GrafanaServer } from '../support/grafana-server';
import { must } from './bridge';

/** What the window is told of a key on the server; the columns of its table. */
export interface ListedKey {
  readonly kind: 'api-key' | 'service-account-token';
  readonly id: number;
  readonly name: string;
  readonly role: string;
  readonly expiresAt?: string;
  readonly lastUsedAt?: string;
  readonly state: 'live' | 'expired' | 'revoked';
  readonly account?: { readonly id: number; readonly name: string };
  readonly credentialId?: string;
  readonly here: 'held' | 'watched' | 'not-here';
  readonly signsIn: boolean;
}

export interface KeyList {
  readonly rows: readonly ListedKey[];
  readonly gone: readonly { readonly credentialId: string; readonly name: string }[];
  readonly notes: readonly string[];
}

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

export interface KeyMade {
  readonly outcome: 'stored' | 'refused' | 'unsure';
  readonly id: string;
  readonly problem?: Problem;
  readonly instead?: string;
  readonly blockedBy?: { readonly kind: string; readonly id: number; readonly accountId?: number };
  readonly found?: { readonly kind: string; readonly id: number; readonly accountId?: number };
  readonly switchOn?: { readonly sentence: string; readonly command: string };
}

export interface TestAnswer {
  readonly ok: boolean;
  readonly problem?: Problem;
  readonly fingerprint?: string;
  readonly report?: { readonly words: string; readonly version?: string; readonly role?: string };
}

export const CONNECTION_NAME = 'Dashboards';

/** A connection as its form hands it over, signed in by the server's own administrator. */
export function connectionInput(grafana: GrafanaServer, more: object = {}): object {
  return {
    name: CONNECTION_NAME,
    address: grafana.url,
    environment: 'staging',
    signIn: { method: 'password', ...grafana.admin },
    allowHttp: false,
    trustedFingerprint: '',
    ...more,
  };
}

/** Adds a connection without its form; gives its id. */
export async function connect(
  page: Page,
  grafana: GrafanaServer,
  more: object = {},
): Promise<string> {
  const saved = await must<{ id: string }>(
    page,
    'addGrafanaConnection',
    connectionInput(grafana, more),
  );
  return saved.id;
}

/** A key as its form hands it over: an API key, or a token of the service account `account`. */
export function keyInput(
  connectionId: string,
  name: string,
  more: { readonly account?: object; readonly [field: string]: unknown } = {},
): object {
  return {
    connectionId,
    name,
    role: 'Viewer',
    timeToLive: '7d',
    neverEnds: false,
    keyKind: more.account === undefined ? 'api-key' : 'service-account-token',
    ...more,
  };
}

/** Makes a key without its form; it may be refused. */
export function makeKey(page: Page, input: object): Promise<KeyMade> {
  return must<KeyMade>(page, 'createGrafanaKey', input);
}

export function listKeys(page: Page, connectionId: string, includeExpired = true) {
  return must<KeyList>(page, 'listServerKeys', connectionId, includeExpired);
}

/** The place of a key on its server, as a row of the table hands it over. */
export function refOf({ kind, id, account }: ListedKey): object {
  return { kind, id, ...(account === undefined ? {} : { accountId: account.id }) };
}

/** The one row of that name. */
export function rowNamed(list: KeyList, name: string): ListedKey {
  const rows = list.rows.filter((row) => row.name === name);
  const [row] = rows;
  if (row === undefined || rows.length > 1) {
    throw new Error(`${rows.length} rows are called ${name}: ${JSON.stringify(list.rows)}`);
  }
  return row;
}
