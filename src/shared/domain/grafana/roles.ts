import { parseServerVersion, versionAtLeast } from './server-version';

/** Basic roles, in the order of Grafana's own form. `None` has no rights of its own. */
export const GRAFANA_ROLES = ['Viewer', 'Editor', 'Admin', 'None'] as const;
export type GrafanaRole = (typeof GRAFANA_ROLES)[number];

/** The least rights that read a dashboard; what the form starts with. */
export const DEFAULT_ROLE: GrafanaRole = 'Viewer';

/**
 * The roles that a server of that version gives to a key or service account; `None` came with
 * Grafana 10.2 and only to service accounts. An unknown version offers the three that all know.
 */
export function rolesFor(
  version: string | undefined,
  kind: 'api-key' | 'service-account-token',
): readonly GrafanaRole[] {
  const parsed = version === undefined ? undefined : parseServerVersion(version);
  const knowsNone =
    kind === 'service-account-token' && parsed !== undefined && versionAtLeast(parsed, 10, 2);
  return knowsNone ? GRAFANA_ROLES : GRAFANA_ROLES.filter((role) => role !== 'None');
}
