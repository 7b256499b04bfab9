import { PRODUCTS } from '../../../texts/products';
import { said } from '../../../texts/said';
import type { Recognised } from '../../recogniser';

const TOKEN = /^(gl[a-z]{2,5})-[\w-]{20,}(?:\.[\w-]+)*$/;

/**
 * Recognises GitLab's tokens with their standard prefixes; none tells when it ends. Source: GitLab
 * Docs, "GitLab token overview", token prefixes.
 */
export function recogniseGitLab(value: string): Recognised | undefined {
  const prefix = TOKEN.exec(value)?.[1];
  if (prefix === undefined) return undefined;
  const { gitLab } = said().knownSecrets;
  const title = Object.hasOwn(gitLab, prefix) ? gitLab[prefix] : undefined;
  if (title === undefined) return undefined;
  return { kind: 'known-secret', title, maker: PRODUCTS.gitLab, remarks: [] };
}
