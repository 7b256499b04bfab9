import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_METADATA, type Metadata } from '../../src/shared/domain/model';
import { userData } from '../../test/support/app';
import type { DesktopSession } from '../../test/support/desktop-session';

const DAY_MS = 86_400_000;
const TEAMS = ['payments', 'search', 'billing', 'identity', 'logistics', 'reports', 'mobile'];
const USES = ['deploy', 'nightly import', 'monitoring', 'smoke test', 'cost export', 'backup'];
const ENVIRONMENTS = ['production', 'staging', 'test', 'development'];

/**
 * Writes the metadata of an app that has `count` credentials, of tokens of 40 services, dates and
 * kinds, and gives it; their secrets are not in the keychain. Of them only
 * the first `tokens` may be tokens: the rest are dates, as a spreadsheet brings them.
 */
export function seedCredentials(desktop: DesktopSession, count: number, tokens = count): Metadata {
  const folder = userData(desktop);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const metadata = metadataOf(count, tokens);
  writeFileSync(join(folder, 'credentials.json'), JSON.stringify(metadata), { mode: 0o600 });
  return metadata;
}

/** The same `count` credentials each day, over 400 days from now. */
export function metadataOf(count: number, tokens = count): Metadata {
  const nowMs = Date.now();
  const createdAt = new Date(nowMs - 20 * DAY_MS).toISOString();
  return {
    ...EMPTY_METADATA,
    sources: Array.from({ length: 40 }, (_, index) => ({
      kind: 'apim-service' as const,
      id: `service-${index}`,
      name: `${pick(TEAMS, index)} ${index}`,
      host: `contoso-${index}.management.azure-api.net`,
      identifier: 'integration',
      environment: pick(ENVIRONMENTS, index),
      createdAt,
      updatedAt: createdAt,
      keySecretIds: { primary: `key-${index}` },
      keyChangedAt: {},
    })),
    credentials: Array.from({ length: count }, (_, index) =>
      credential(index, nowMs, createdAt, index < tokens),
    ),
  };
}

function credential(
  index: number,
  nowMs: number,
  createdAt: string,
  mayBeToken: boolean,
): Metadata['credentials'][number] {
  // Over 400 days, a few of them past, in no order.
  const endMs = nowMs + (((index * 7_919) % 40_000) / 100 - 5) * DAY_MS;
  const common = {
    id: `credential-${index}`,
    name: `${pick(TEAMS, index)} ${pick(USES, index * 5)} ${index}`,
    createdAt,
    updatedAt: createdAt,
    favourite: index % 97 === 0,
    tags: index % 3 === 0 ? ['weekly', `team ${index % 11}`] : [],
    notes: index % 10 === 0 ? 'Ask the platform team before it is renewed.' : '',
    archived: false,
    usages: [],
  };
  const expiresAt = `${new Date(endMs).toISOString().slice(0, 23)}0000Z`;
  if (!mayBeToken || index % 5 === 4) {
    return {
      ...common,
      kind: 'other',
      environment: pick(ENVIRONMENTS, index),
      service: 'GitHub',
      reference: '',
      renewalUrl: '',
      testUrl: '',
      scheme: '',
      expiresAt,
    };
  }
  return {
    ...common,
    kind: 'apim-token',
    sourceId: `service-${index % 40}`,
    identifier: 'integration',
    keyRole: index % 2 === 0 ? 'primary' : 'secondary',
    format: 'sas',
    expiresAt,
    ttlSeconds: 2_592_000,
    issuedAt: new Date(endMs - 30 * DAY_MS).toISOString(),
    secretId: `secret-${index}`,
  };
}

function pick<T>(from: readonly T[], index: number): T {
  return from[index % from.length] as T;
}
