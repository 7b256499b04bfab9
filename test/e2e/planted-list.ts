import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { userData } from '../support/app';
import type { DesktopSession } from '../support/desktop-session';

const DAY_MS = 86_400_000;

/** A credential of a kind; its dates in days from now, `undefined` for no end. */
export interface Planted {
  readonly kind: 'apim-token' | 'gateway-token' | 'grafana-key' | 'ea-key' | 'other';
  readonly name: string;
  readonly endsInDays: number | undefined;
  readonly production?: boolean;
  /** The former secret, which one place has still, ends then. */
  readonly formerEndsInDays?: number;
  /** Of a Grafana key: its server no longer takes it. */
  readonly revoked?: true;
}

/**
 * Writes a list of credentials of any kind and age into a desktop in which the app does not run yet.
 * Their secrets are not in the keychain: the app finds them missing, dates and names stand.
 */
export function plantList(desktop: DesktopSession, list: readonly Planted[], now: number): void {
  const folder = userData(desktop);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const document = {
    schemaVersion: 2,
    sources: [true, false].flatMap((production) => sources(production, now)),
    credentials: list.map((planted, index) => record(planted, index, now)),
    announcements: [],
    snoozes: [],
    looseSecretIds: [],
    formerSecrets: [],
    creations: [],
  };
  writeFileSync(join(folder, 'credentials.json'), JSON.stringify(document), { mode: 0o600 });
}

function sources(production: boolean, now: number): object[] {
  const at = new Date(now - 400 * DAY_MS).toISOString();
  const where = production ? 'production' : 'staging';
  const base = { environment: where, createdAt: at, updatedAt: at };
  // Without keys, so that none is missed in the keychain.
  const keys = { keySecretIds: {}, keyChangedAt: {} };
  return [
    {
      kind: 'apim-service',
      id: `service-${where}`,
      name: `Contoso ${where}`,
      host: `${where}.management.azure-api.net`,
      identifier: 'integration',
      ...keys,
      ...base,
    },
    {
      kind: 'apim-gateway',
      id: `gateway-${where}`,
      name: `Edge ${where}`,
      gatewayId: `edge-${where}`,
      ...keys,
      ...base,
    },
    {
      kind: 'grafana-connection',
      id: `grafana-${where}`,
      name: `Grafana ${where}`,
      url: `https://grafana-${where}.example`,
      signIn: { method: 'azure-cli' },
      allowHttp: false,
      ...base,
    },
  ];
}

function record(planted: Planted, index: number, now: number): object {
  const { kind, name, endsInDays, production = false, formerEndsInDays, revoked } = planted;
  const where = production ? 'production' : 'staging';
  const iso = (days: number) => new Date(now + days * DAY_MS).toISOString();
  const exact = (days: number) => `${iso(days).slice(0, 19)}.1234567Z`;
  const issuedInDays = Math.min(endsInDays ?? 0, 0) - 60;
  const ttlSeconds = ((endsInDays ?? 0) - issuedInDays) * 86_400;
  const dates =
    endsInDays === undefined
      ? {}
      : { expiresAt: exact(endsInDays), issuedAt: iso(issuedInDays), ttlSeconds };
  const base = {
    kind,
    id: `planted-${index}`,
    name,
    createdAt: iso(issuedInDays),
    updatedAt: iso(issuedInDays),
    favourite: false,
    tags: [],
    notes: '',
    archived: false,
    usages:
      formerEndsInDays === undefined
        ? []
        : [
            {
              id: `place-${index}`,
              place: 'other',
              title: 'The build server',
              holdsFormer: { since: iso(-0.5), expiresAt: exact(formerEndsInDays) },
            },
          ],
    // Nothing is to be announced in the middle of a test.
    leadTimes: [604_800],
    ...dates,
  };
  const signed = { identifier: 'integration', keyRole: 'primary', secretId: `secret-${index}` };
  const ofKind: { readonly [kind in Planted['kind']]: object } = {
    'apim-token': { sourceId: `service-${where}`, format: 'sas', ...signed },
    'gateway-token': { sourceId: `gateway-${where}`, ...signed },
    'grafana-key': {
      sourceId: `grafana-${where}`,
      keyKind: 'service-account-token',
      role: 'Viewer',
      graceSeconds: 0,
      formers: [],
      ...(revoked === true ? { onServer: { state: 'revoked', checkedAt: iso(-0.1) } } : {}),
    },
    'ea-key': {
      environment: where,
      enrollment: '12345678',
      keyRole: 'primary',
      secretId: `secret-${index}`,
    },
    other: {
      environment: where,
      service: 'GitHub',
      reference: 'op://vault/github',
      renewalUrl: '',
      testUrl: '',
      scheme: 'Bearer',
    },
  };
  return { ...base, ...ofKind[kind] };
}
