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
import type { addApiKey } from './schemas';

export function list(call: Call): Reply {
  const { world, caller, query } = call;
  const refusal = refuseUnlessAdmin(call, 'apikeys:read');
  if (refusal !== undefined) return refusal;
  const { state, features } = world;
  const keys = state.keys.filter(
    (each) =>
      each.serviceAccountId === undefined &&
      each.orgId === caller.orgId &&
      (query.includeExpired === 'true' || !state.hasExpired(each)),
  );
  return json(
    200,
    keys.map((each) => ({
      id: each.id,
      name: each.name,
      role: each.role,
      ...(each.expiresMs === undefined ? {} : { expiration: goTime(each.expiresMs) }),
      ...(each.lastUsedMs === undefined || !features.tellsUse
        ? {}
        : { lastUsedAt: goTime(each.lastUsedMs) }),
    })),
  );
}

export function add(call: Call): Reply {
  const { world, caller } = call;
  const { state, features } = world;
  if (features.apiKeys === 'list-only') {
    return failure(
      features,
      410,
      'this endpoint has been removed, please use POST /api/serviceaccounts and POST /api/serviceaccounts/{id}/tokens instead',
    );
  }
  const body = call.body as z.infer<typeof addApiKey>;
  const seconds = body.secondsToLive ?? 0;
  const refusal =
    refuseUnlessAdmin(call, 'apikeys:create') ??
    refuseHigherRole(call, body.role, '') ??
    refuseOverQuota(call) ??
    refuseTimeToLive(call, seconds);
  if (refusal !== undefined) return refusal;
  // Expired keys keep their names taken.
  if (state.keys.some((each) => each.orgId === caller.orgId && each.name === body.name)) {
    return failure(features, 409, 'API key, organization ID and name must be unique');
  }
  const key = state.addApiKey({
    name: body.name,
    role: body.role,
    secondsToLive: seconds,
    orgId: caller.orgId,
  });
  return json(200, { id: key.id, name: key.name, key: key.secret });
}

export function remove(call: Call): Reply {
  const { world, caller } = call;
  const refusal = refuseUnlessAdmin(call, 'apikeys:delete');
  if (refusal !== undefined) return refusal;
  const [id] = call.ids;
  const key = world.state.keys.find((each) => each.id === id && each.orgId === caller.orgId);
  if (key === undefined && world.features.deleteUnknownKey === 404) {
    return failure(world.features, 404, 'Failed to delete API key');
  }
  if (key !== undefined) world.state.removeKey(key.id);
  return json(200, { message: 'API key deleted' });
}
