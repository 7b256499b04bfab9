import { type KeyTimeToLive, keyExpiry } from '../../../shared/domain/grafana/key-time-to-live';
import type { CreatedKey, ServerKey } from '../../../shared/domain/grafana/server-key';
import { newKeySchema, type TokenAnswer, tokensSchema } from './answer-schemas';
import { type Deletion, deleted } from './deletion';
import { readMoment } from './moments';
import type { GrafanaTransport } from './transport';

/** The service account that tokens belong to. */
export interface TokenOwner {
  readonly id: number;
  readonly name: string;
  readonly role: string;
}

export interface NewToken {
  readonly account: TokenOwner;
  readonly name: string;
  readonly ttl: KeyTimeToLive;
}

/** Tokens of one service account, expired and revoked ones too. Throws `GrafanaError`. */
export async function listTokens(
  transport: GrafanaTransport,
  account: TokenOwner,
): Promise<readonly ServerKey[]> {
  const { data } = await transport.ask(
    {
      method: 'GET',
      path: `/api/serviceaccounts/${account.id}/tokens`,
      what: { tokensOf: account.name },
      doing: 'reading',
    },
    tokensSchema,
  );
  return data.map((each) => fromAnswer(each, account));
}

/** Makes a token, sending the request once. Throws `GrafanaError`. */
export async function createToken(
  transport: GrafanaTransport,
  { account, name, ttl }: NewToken,
): Promise<CreatedKey> {
  const { data, answer } = await transport.ask(
    {
      method: 'POST',
      path: `/api/serviceaccounts/${account.id}/tokens`,
      // Here 0 is "never".
      body: { name, secondsToLive: ttl.kind === 'never' ? 0 : ttl.seconds },
      what: 'new-token',
      doing: 'making-token',
      name,
    },
    newKeySchema,
  );
  const expiresAt = keyExpiry(ttl, transport.timeOf(answer));
  return {
    kind: 'service-account-token',
    id: data.id,
    name: data.name,
    role: account.role,
    secret: data.key,
    account: { id: account.id, name: account.name },
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

/** Deletes a token; its service account stays. Throws `GrafanaError`. */
export function deleteToken(
  transport: GrafanaTransport,
  ids: { readonly accountId: number; readonly tokenId: number },
): Promise<Deletion> {
  return deleted(transport, {
    method: 'DELETE',
    path: `/api/serviceaccounts/${ids.accountId}/tokens/${ids.tokenId}`,
    what: 'delete-token',
    doing: 'deleting',
  });
}

function fromAnswer(token: TokenAnswer, account: TokenOwner): ServerKey {
  const expiresAt = readMoment(token.expiration);
  const createdAt = readMoment(token.created);
  const lastUsedAt = readMoment(token.lastUsedAt);
  return {
    kind: 'service-account-token',
    id: token.id,
    name: token.name,
    role: account.role,
    account: { id: account.id, name: account.name },
    state: token.isRevoked === true ? 'revoked' : token.hasExpired ? 'expired' : 'live',
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
  };
}
