import type { GrafanaConnection } from '../../../shared/domain/model';

/** Which server and organisation a connection leads to, to be compared with an earlier answer. */
export function serverOf({ url, orgId }: Pick<GrafanaConnection, 'url' | 'orgId'>): string {
  return orgId === undefined ? url : `${url} (organisation ${orgId})`;
}

/** Whether something noted earlier is of another server than the connection leads to now. */
export function isElsewhere(noted: string | undefined, connection: GrafanaConnection): boolean {
  return noted !== undefined && noted !== serverOf(connection);
}
