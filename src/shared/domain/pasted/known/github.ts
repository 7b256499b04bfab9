import type { Recognised } from '../../recogniser';
import { CHECKSUM_REMARK, endsInItsChecksum } from './base62-checksum';

const TITLES = {
  ghp_: 'GitHub personal access token (classic)',
  gho_: 'GitHub OAuth access token',
  ghu_: 'GitHub App user access token',
  ghs_: 'GitHub App installation token',
  ghr_: 'GitHub App refresh token',
} as const;

const SHORT = /^gh[pousr]_[0-9A-Za-z]{36}$/;
const FINE_GRAINED = /^github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}$/;
// Since April 2026: ghs_, the app's ID, and a JWT whose content GitHub asks nobody to rely on.
const INSTALLATION = /^ghs_\d+_eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/;

/**
 * Recognises GitHub's tokens. Source: GitHub Docs, "About authentication to GitHub", and its
 * changelog of 2026-05-15. None tells when it ends.
 */
export function recogniseGitHub(value: string): Recognised | undefined {
  if (FINE_GRAINED.test(value)) {
    return known('GitHub fine-grained personal access token', []);
  }
  if (INSTALLATION.test(value)) return known(TITLES.ghs_, [ONE_HOUR]);
  if (!SHORT.test(value)) return undefined;
  const prefix = value.slice(0, 4) as keyof typeof TITLES;
  return known(TITLES[prefix], [
    ...(prefix === 'ghs_' ? [ONE_HOUR] : []),
    ...(endsInItsChecksum(value.slice(4)) ? [] : [CHECKSUM_REMARK]),
  ]);
}

const ONE_HOUR = 'Such a token lives for one hour.';

function known(title: string, remarks: readonly string[]): Recognised {
  return { kind: 'known-secret', title, remarks };
}
