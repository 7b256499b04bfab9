import { PRODUCTS } from '../../../texts/products';
import { said } from '../../../texts/said';
import type { Recognised } from '../../recogniser';
import { checksumRemarks } from './base62-checksum';

type Prefix = 'ghp_' | 'gho_' | 'ghu_' | 'ghs_' | 'ghr_' | 'github_pat_';

const SHORT = /^gh[pousr]_[0-9A-Za-z]{36}$/;
const FINE_GRAINED = /^github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}$/;
// Since April 2026: ghs_, the app's ID, and a JWT whose content GitHub asks nobody to rely on.
const INSTALLATION = /^ghs_\d+_eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/;

/**
 * Recognises GitHub's tokens. Source: GitHub Docs, "About authentication to GitHub", and its
 * changelog of 2026-05-15. None tells when it ends.
 */
export function recogniseGitHub(value: string): Recognised | undefined {
  if (FINE_GRAINED.test(value)) return known('github_pat_', []);
  if (INSTALLATION.test(value)) return known('ghs_', []);
  if (!SHORT.test(value)) return undefined;
  return known(value.slice(0, 4) as Prefix, checksumRemarks(value.slice(4)));
}

function known(prefix: Prefix, remarks: readonly string[]): Recognised {
  const { gitHub, gitHubOneHour } = said().knownSecrets;
  return {
    kind: 'known-secret',
    title: gitHub[prefix],
    maker: PRODUCTS.gitHub,
    remarks: [...(prefix === 'ghs_' ? [gitHubOneHour] : []), ...remarks],
  };
}
