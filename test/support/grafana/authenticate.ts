import { failure, type Reply } from './replies';
import { entraAudience } from './secrets';
import type { Role, StoredKey, User } from './state';
import type { GrafanaWorld } from './world';

/** Who asks, and in which organisation. */
export interface Caller {
  readonly orgId: number;
  /** Absent where whoever it is does not belong to the organisation. */
  readonly role: Role | undefined;
  readonly user?: User;
  readonly key?: StoredKey;
}

export type Authentication = { readonly caller: Caller } | { readonly refusal: Reply };

/** Reads `Authorization` and `X-Grafana-Org-Id` as Grafana does. */
export function authenticate(
  world: GrafanaWorld,
  headers: Readonly<Record<string, string | undefined>>,
): Authentication {
  const asked = Number(headers['x-grafana-org-id'] ?? '0');
  const [scheme = '', value = ''] = (headers.authorization ?? '').split(' ', 2);
  if (scheme === 'Basic') return byPassword(world, value, asked);
  if (scheme === 'Bearer') return byKey(world, value, asked);
  return refused(world, 'Unauthorized', 'session.token.unauthorized');
}

function byPassword(world: GrafanaWorld, value: string, asked: number): Authentication {
  const text = Buffer.from(value, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const login = text.slice(0, colon);
  const user = world.state.users.find((each) => each.login === login);
  if (user === undefined || user.password !== text.slice(colon + 1)) {
    return refused(world, 'Invalid username or password', 'password-auth.failed');
  }
  const orgId = asked === 0 ? ([...user.roles.keys()][0] ?? 1) : asked;
  return { caller: { orgId, role: user.roles.get(orgId), user } };
}

function byKey(world: GrafanaWorld, secret: string, asked: number): Authentication {
  const { state, features, options } = world;
  const audience = entraAudience(secret);
  if (audience !== undefined) {
    if (options.entraAudiences?.includes(audience)) {
      return { caller: { orgId: asked === 0 ? 1 : asked, role: 'Admin' } };
    }
    return refused(world, 'Unauthorized', 'auth.unauthorized');
  }
  const key = state.keys.find((each) => each.secret === secret);
  if (key === undefined) return refused(world, 'Invalid API key', 'api-key.invalid');
  if (state.hasExpired(key)) return refused(world, 'Expired API key', 'api-key.expired');
  if (key.revoked) return refused(world, 'Revoked API key', 'api-key.revoked');
  if (features.checksOrganisation && asked !== 0 && asked !== key.orgId) {
    return refused(
      world,
      'API key does not belong to the requested organization',
      'api-key.organization-mismatch',
    );
  }
  key.lastUsedMs = state.now();
  return { caller: { orgId: key.orgId, role: key.role, key } };
}

function refused({ features }: GrafanaWorld, message: string, messageId: string): Authentication {
  // The oldest servers write some of them with a small letter.
  const text = features.messageIds
    ? message
    : message.replace(/^Invalid/, (word) => word.toLowerCase());
  return { refusal: failure(features, 401, text, messageId) };
}
