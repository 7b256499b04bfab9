import type { z } from 'zod';
import { failure, json, type Reply } from './replies';
import type { Call } from './routes';
import {
  goTime,
  refuseHigherRole,
  refuseOverQuota,
  refuseTimeToLive,
  refuseUnlessAdmin,
} from './rules';
import type { addToken as addTokenSchema, createServiceAccount } from './schemas';
import type { GrafanaState, ServiceAccount } from './state';

const SEVEN_DAYS_MS = 7 * 86_400_000;

export function search(call: Call): Reply {
  const { world, caller, query } = call;
  const refusal = refuseUnlessAdmin(call, 'serviceaccounts:read');
  if (refusal !== undefined) return refusal;
  const wanted = (query.query ?? '').toLowerCase();
  const found = world.state.accounts
    .filter((each) => each.orgId === caller.orgId && each.name.toLowerCase().includes(wanted))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const perPage = Number(query.perpage ?? 1000);
  const page = Number(query.page ?? 1);
  return json(200, {
    totalCount: found.length,
    serviceAccounts: found
      .slice((page - 1) * perPage, page * perPage)
      .map((each) => asAnswer(world.state, each)),
    page,
    perPage,
  });
}

export function retrieve(call: Call): Reply {
  const refusal = refuseUnlessAdmin(call, 'serviceaccounts:read');
  if (refusal !== undefined) return refusal;
  const account = accountOf(call);
  return account === undefined
    ? unknownAccount(call)
    : json(200, asAnswer(call.world.state, account));
}

export function create(call: Call): Reply {
  const { world, caller } = call;
  const body = call.body as z.infer<typeof createServiceAccount>;
  const refusal =
    refuseUnlessAdmin(call, 'serviceaccounts:create') ??
    refuseHigherRole(call, body.role, 'serviceaccounts.ErrRoleForbidden');
  if (refusal !== undefined) return refusal;
  const { state, features } = world;
  if (state.accounts.some((each) => each.orgId === caller.orgId && each.name === body.name)) {
    return failure(
      features,
      400,
      'service account already exists',
      'serviceaccounts.ErrAlreadyExists',
    );
  }
  const account = state.addServiceAccount({
    name: body.name,
    role: body.role,
    orgId: caller.orgId,
  });
  return json(201, asAnswer(state, account));
}

export function remove(call: Call): Reply {
  const refusal = refuseUnlessAdmin(call, 'serviceaccounts:delete');
  if (refusal !== undefined) return refusal;
  const account = accountOf(call);
  if (account === undefined) return unknownAccount(call);
  call.world.state.removeAccount(account.id);
  return json(200, { message: 'Service account deleted' });
}

export function listTokens(call: Call): Reply {
  const refusal = refuseUnlessAdmin(call, 'serviceaccounts:read');
  if (refusal !== undefined) return refusal;
  const account = accountOf(call);
  if (account === undefined) return unknownAccount(call);
  const { state } = call.world;
  const now = state.now();
  const tokens = state.keys.filter((each) => each.serviceAccountId === account.id);
  return json(
    200,
    tokens.map((each) => {
      const left = (each.expiresMs ?? 0) - now;
      return {
        id: each.id,
        name: each.name,
        created: new Date(each.createdMs).toISOString(),
        lastUsedAt: each.lastUsedMs === undefined ? null : goTime(each.lastUsedMs),
        expiration: each.expiresMs === undefined ? null : goTime(each.expiresMs),
        secondsUntilExpiration: left > 0 && left < SEVEN_DAYS_MS ? left / 1000 : 0,
        hasExpired: state.hasExpired(each),
        isRevoked: each.revoked,
      };
    }),
  );
}

export function addToken(call: Call): Reply {
  const { world, caller } = call;
  const { state, features } = world;
  const body = call.body as z.infer<typeof addTokenSchema>;
  const account = accountOf(call);
  const refusal =
    refuseUnlessAdmin(call, 'serviceaccounts:write') ??
    (account === undefined ? unknownAccount(call) : undefined) ??
    refuseOverQuota(call) ??
    refuseTimeToLive(call, body.secondsToLive);
  if (refusal !== undefined) return refusal;
  if (state.keys.some((each) => each.orgId === caller.orgId && each.name === body.name)) {
    return failure(
      features,
      features.duplicateToken,
      'service account token with given name already exists in the organization',
      'serviceaccounts.ErrTokenAlreadyExists',
    );
  }
  const token = state.addToken(account?.id ?? 0, body);
  return json(200, { id: token.id, name: token.name, key: token.secret });
}

export function removeToken(call: Call): Reply {
  const refusal = refuseUnlessAdmin(call, 'serviceaccounts:write');
  if (refusal !== undefined) return refusal;
  const account = accountOf(call);
  if (account === undefined) return unknownAccount(call);
  const { state, features } = call.world;
  const token = state.keys.find(
    (each) => each.id === call.ids[1] && each.serviceAccountId === account.id,
  );
  if (token === undefined) {
    return failure(
      features,
      404,
      features.messageIds ? 'service account token not found' : 'Failed to delete API key',
      'serviceaccounts.ErrTokenNotFound',
    );
  }
  state.removeKey(token.id);
  return json(200, { message: 'Service account token deleted' });
}

function accountOf({ world, caller, ids }: Call): ServiceAccount | undefined {
  return world.state.accounts.find((each) => each.id === ids[0] && each.orgId === caller.orgId);
}

function unknownAccount({ world }: Call): Reply {
  return failure(
    world.features,
    404,
    world.features.messageIds ? 'service account not found' : 'Failed to retrieve service account',
    'serviceaccounts.ErrNotFound',
  );
}

function asAnswer(state: GrafanaState, account: ServiceAccount) {
  return {
    id: account.id,
    name: account.name,
    login: `sa-${account.orgId}-${account.name.toLowerCase().replace(/\s+/g, '-')}`,
    orgId: account.orgId,
    isDisabled: false,
    role: account.role,
    tokens: state.keys.filter((each) => each.serviceAccountId === account.id).length,
    avatarUrl: '/avatar/0',
  };
}
