import { appTexts } from '../../texts/app-texts';
import type { Answer } from './answer';
import { GrafanaError } from './grafana-error';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const SIGN_IN_PATH = /\/(?:login|signin|sign-in|sso|saml|oauth2?|authorize)(?:[/?]|$)/i;

/** Whether an answer points elsewhere. */
export function isRedirect(answer: Answer): boolean {
  return REDIRECTS.has(answer.status);
}

/**
 * Where a redirect may be followed to: the same server, for a request that only reads. Else throws
 * `GrafanaError`, because the credential goes to no other host and nothing is made twice.
 */
export function redirectTarget(answer: Answer, from: string, method: string): string {
  const { grafanaCalls } = appTexts();
  const { status } = answer;
  const fail = (code: string, message: string) =>
    new GrafanaError({ code, message: `${message} (${status})` }, { status });
  const before = new URL(from);
  const after = resolved(answer.headers.location, before);
  if (after === undefined) {
    return raise(fail('redirect-broken', grafanaCalls.redirectNowhere(before.host)));
  }
  const toSignIn = SIGN_IN_PATH.test(after.pathname) || after.hostname.startsWith('login.');
  if (toSignIn) return raise(fail('sign-in-page', grafanaCalls.signInPage));
  if (after.origin === before.origin) {
    if (method === 'GET') return after.href;
    return raise(fail('redirect-same-host', grafanaCalls.redirectSameHost(before.host)));
  }
  if (after.hostname === before.hostname && after.protocol === 'https:') {
    return raise(fail('redirect-to-https', grafanaCalls.redirectToHttps(after.origin)));
  }
  return raise(fail('redirect-elsewhere', grafanaCalls.redirectElsewhere(before.host, after.host)));
}

function raise(error: GrafanaError): never {
  throw error;
}

function resolved(location: string | undefined, base: URL): URL | undefined {
  if (location === undefined || location === '') return undefined;
  try {
    const target = new URL(location, base);
    return target.protocol === 'https:' || target.protocol === 'http:' ? target : undefined;
  } catch {
    return undefined;
  }
}
