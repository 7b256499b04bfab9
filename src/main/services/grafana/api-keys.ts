import { toExactInstant } from '../../../shared/domain/exact-instant';
import { type KeyTimeToLive, keyExpiry } from '../../../shared/domain/grafana/key-time-to-live';
import type { GrafanaRole } from '../../../shared/domain/grafana/roles';
import type { CreatedKey, ServerKey } from '../../../shared/domain/grafana/server-key';
import type { ApiKeyAnswer } from './answer-schemas';
import { apiKeysSchema, newKeySchema } from './answer-schemas';
import { type Deletion, deleted } from './deletion';
import { readMoment } from './moments';
import type { Call, GrafanaTransport } from './transport';

export interface NewApiKey {
  readonly name: string;
  readonly role: GrafanaRole;
  readonly ttl: KeyTimeToLive;
}

/** The call that lists legacy keys, expired ones too where asked. */
export function apiKeysCall(includeExpired: boolean): Call {
  return {
    method: 'GET',
    path: '/api/auth/keys',
    query: includeExpired ? { includeExpired: 'true' } : {},
    what: 'api-keys',
    doing: 'reading',
  };
}

/** Legacy keys. Throws `GrafanaError`; a server without them answers 404. */
export async function listApiKeys(
  transport: GrafanaTransport,
  includeExpired: boolean,
): Promise<readonly ServerKey[]> {
  const { data, answer } = await transport.ask(apiKeysCall(includeExpired), apiKeysSchema);
  const now = toExactInstant(transport.timeOf(answer));
  return data.map((each) => fromAnswer(each, now));
}

/** Makes a legacy key, sending the request once. Throws `GrafanaError`. */
export async function createApiKey(
  transport: GrafanaTransport,
  { name, role, ttl }: NewApiKey,
): Promise<CreatedKey> {
  const { data, answer } = await transport.ask(
    {
      method: 'POST',
      path: '/api/auth/keys',
      body: { name, role, ...(ttl.kind === 'never' ? {} : { secondsToLive: ttl.seconds }) },
      what: 'new-api-key',
      doing: 'making-api-key',
      name,
    },
    newKeySchema,
  );
  const expiresAt = keyExpiry(ttl, transport.timeOf(answer));
  return {
    kind: 'api-key',
    id: data.id,
    name: data.name,
    role,
    secret: data.key,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

/** `already-gone` where it was not there; a server of version 7 does not tell the difference. */
export async function deleteApiKey(transport: GrafanaTransport, id: number): Promise<Deletion> {
  const call: Call = {
    method: 'DELETE',
    path: `/api/auth/keys/${id}`,
    what: 'delete-api-key',
    doing: 'deleting',
  };
  return deleted(transport, call);
}

function fromAnswer(key: ApiKeyAnswer, now: string): ServerKey {
  const expiresAt = readMoment(key.expiration);
  const lastUsedAt = readMoment(key.lastUsedAt);
  return {
    kind: 'api-key',
    id: key.id,
    name: key.name,
    role: key.role,
    state: expiresAt !== undefined && expiresAt <= now ? 'expired' : 'live',
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
  };
}
