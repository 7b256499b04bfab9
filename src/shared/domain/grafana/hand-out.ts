import { shellQuoted } from '../shell-quoted';

/** The environment variable that the copied `curl` command reads the key from. */
export const GRAFANA_KEY_VARIABLE = 'GRAFANA_KEY';

/** The whole header line for a key or token, without a line break. */
export function grafanaHeader(key: string): string {
  return `Authorization: Bearer ${key}`;
}

/** What a `curl` command is made for. */
export interface GrafanaCurlTarget {
  /** As `parseServerAddress` gives it. */
  readonly url: string;
  /** Written into the command; absent, the command reads {@link GRAFANA_KEY_VARIABLE}. */
  readonly key?: string;
}

/**
 * The test call of Microsoft's page on keys for Azure Managed Grafana, for POSIX shells: `200` in
 * the first line of what it prints says that the key is alive. The header goes to curl over
 * standard input (curl ≥ 7.55), where a list of processes does not show it, and `-i` stands in for
 * the page's `-vv`, which would print the key.
 */
export function grafanaCurlCommand({ url, key }: GrafanaCurlTarget): string {
  const header =
    key === undefined
      ? `"Authorization: Bearer \${${GRAFANA_KEY_VARIABLE}:?holds no key}"`
      : shellQuoted(grafanaHeader(key));
  return `printf '%s\\n' ${header} | curl -sS -i -H @- ${shellQuoted(`${url}/api/dashboards/home`)}`;
}
