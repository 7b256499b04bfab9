export const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Published as a sample, revoked by its author: gist coolaj86/eb8cddfd3e4251258712dfed03e1f86d. Put
 * together here so that no scanner takes it for a live one.
 */
export const GITHUB = `ghp_${'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ'}0mLq17`;

const JWT_PARTS = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJnaXRodWIifQ.c2lnbmF0dXJl';
const GRAFANA_CLOUD = Buffer.from(
  JSON.stringify({ o: '1', n: 'metrics-writer', k: 'A'.repeat(20), m: { r: 'eu' } }),
).toString('base64');

/** Made up in the documented forms, with the title that each gets. */
export const KNOWN: readonly (readonly [string, string])[] = [
  [GITHUB, 'GitHub personal access token (classic)'],
  [`gho_${'a'.repeat(36)}`, 'GitHub OAuth access token'],
  [`ghs_${'a'.repeat(36)}`, 'GitHub App installation token'],
  [`ghs_12345_${JWT_PARTS}`, 'GitHub App installation token'],
  [`github_pat_${'1'.repeat(22)}_${'b'.repeat(59)}`, 'GitHub fine-grained personal access token'],
  [`glpat-${'x_'.repeat(10)}`, 'GitLab access token (personal, project or group)'],
  [
    `glpat-${'abcDEF123'.repeat(4)}.01.120abcdef`,
    'GitLab access token (personal, project or group)',
  ],
  [`gldt-${'a'.repeat(20)}`, 'GitLab deploy token'],
  [`glrt-${'a'.repeat(20)}`, 'GitLab runner authentication token'],
  [`xoxb-${'123456789012-123456789012'}-${'a'.repeat(24)}`, 'Slack bot token'],
  [`xoxp-${'123456789012-123456789012'}-${'a'.repeat(24)}`, 'Slack user token'],
  [`npm_${'a'.repeat(36)}`, 'npm access token'],
  ['AKIAIOSFODNN7EXAMPLE', 'AWS access key ID'],
  ['ASIAIOSFODNN7EXAMPLE', 'AWS access key ID of temporary credentials'],
  [
    // The example of Microsoft's own page on this type.
    'abcdefghijklmnopqrstuvwxyz012345679ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnoAZDOabcd',
    'Azure DevOps personal access token',
  ],
  [`abc8Q~${'d'.repeat(34)}`, 'Client secret of a Microsoft Entra application'],
  [`abc7Q~${'d'.repeat(31)}`, 'Client secret of a Microsoft Entra application'],
  [`glc_${GRAFANA_CLOUD}`, 'Grafana Cloud access policy token'],
];
