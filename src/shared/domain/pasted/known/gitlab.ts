import type { Recognised } from '../../recogniser';

/** Source: GitLab Docs, "GitLab token overview", token prefixes. */
const TITLES: Readonly<Record<string, string>> = {
  glpat: 'GitLab access token (personal, project or group)',
  gldt: 'GitLab deploy token',
  glrt: 'GitLab runner authentication token',
  glrtr: 'GitLab runner authentication token',
  glptt: 'GitLab pipeline trigger token',
  glcbt: 'GitLab CI/CD job token',
  glagent: 'GitLab agent token',
  glsoat: 'GitLab SCIM token',
  gloas: 'GitLab OAuth application secret',
};

const TOKEN = /^(gl[a-z]{2,5})-[\w-]{20,}(?:\.[\w-]+)*$/;

/** Recognises GitLab's tokens with their standard prefixes; none tells when it ends. */
export function recogniseGitLab(value: string): Recognised | undefined {
  const prefix = TOKEN.exec(value)?.[1];
  if (prefix === undefined || !Object.hasOwn(TITLES, prefix)) return undefined;
  return { kind: 'known-secret', title: TITLES[prefix] ?? '', remarks: [] };
}
