import { failure, type Reply } from './replies';
import type { Call } from './routes';
import type { Role } from './state';

const RANK: Readonly<Record<Role, number>> = { None: 0, Viewer: 1, Editor: 2, Admin: 3 };

/** Keys and service accounts are an Admin's business. */
export function refuseUnlessAdmin(call: Call, permission: string): Reply | undefined {
  const { world, caller } = call;
  if (caller.role === 'Admin' && world.options.keysSwitchedOff !== true) return undefined;
  return failure(
    world.features,
    403,
    world.features.serviceAccounts
      ? `You'll need additional permissions to perform this action. Permissions needed: ${permission}`
      : 'Permission denied',
  );
}

export function refuseHigherRole(call: Call, role: Role, messageId: string): Reply | undefined {
  const own = call.caller.role ?? 'None';
  if (RANK[role] <= RANK[own]) return undefined;
  return failure(
    call.world.features,
    403,
    messageId === ''
      ? "Cannot assign a role higher than user's role"
      : "can not assign a role higher than user's role",
    messageId,
  );
}

/** Grafana checks the life of keys of both kinds alike. */
export function refuseTimeToLive(call: Call, seconds: number): Reply | undefined {
  const { features, options } = call.world;
  const say = (message: string) => failure(features, 400, message);
  if (options.maxSecondsToLive !== undefined) {
    if (seconds === 0) return say('Number of seconds before expiration should be set');
    if (seconds > options.maxSecondsToLive) {
      return say('Number of seconds before expiration is greater than the global limit');
    }
  }
  if (seconds >= 0) return undefined;
  return features.messageIds
    ? failure(features, 400, 'invalid SecondsToLive value', 'serviceaccounts.ErrInvalidInput')
    : say('negative value for SecondsToLive');
}

export function refuseOverQuota(call: Call): Reply | undefined {
  const { state, options, features } = call.world;
  const held = state.keys.filter((each) => each.orgId === call.caller.orgId).length;
  if (options.keyQuota === undefined || held < options.keyQuota) return undefined;
  return failure(features, 403, 'api_key Quota reached');
}

/** As Go writes a time: whole seconds of the server's own zone. */
export function goTime(epochMs: number): string {
  const local = new Date(epochMs + 2 * 3_600_000).toISOString();
  return `${local.slice(0, 19)}+02:00`;
}
