/**
 * First words of the paths that Grafana itself serves; what stands before one of them is the
 * prefix that a proxy gave it. Source: the routes of Grafana 7 to 12 (`pkg/api/api.go`).
 */
const OWN_WORDS: ReadonlySet<string> = new Set([
  'a',
  'admin',
  'alerting',
  'api',
  'apis',
  'apps',
  'avatar',
  'bookmarks',
  'configuration',
  'connections',
  'd',
  'd-embed',
  'd-solo',
  'dashboard',
  'dashboard-solo',
  'dashboards',
  'datasources',
  'drilldown',
  'explore',
  'goto',
  'healthz',
  'import',
  'invite',
  'library-panels',
  'live',
  'login',
  'logout',
  'metrics',
  'notifications',
  'org',
  'playlists',
  'plugins',
  'profile',
  'public',
  'public-dashboards',
  'query-history',
  'render',
  'robots.txt',
  'scenes',
  'scopes',
  'signup',
  'styleguide',
  'swagger',
  'user',
  'verify',
]);

/** Of these, the ones that a proxy's prefix may well start with, as in `/admin/grafana`. */
const ALSO_A_PREFIX: ReadonlySet<string> = new Set(['a', 'admin', 'api', 'apps', 'org', 'public']);

/**
 * The prefix that a path of a Grafana stands under, `''` or `/grafana`, without a slash at its
 * end: everything before the first part that Grafana serves itself.
 */
export function cutToPrefix(pathname: string): string {
  const parts = pathname.split('/').filter((part) => part !== '');
  const own = parts.findIndex(
    (part, index) =>
      OWN_WORDS.has(part) &&
      !(ALSO_A_PREFIX.has(part) && parts.slice(index + 1).includes('grafana')),
  );
  const prefix = own === -1 ? parts : parts.slice(0, own);
  return prefix.map((part) => `/${part}`).join('');
}
