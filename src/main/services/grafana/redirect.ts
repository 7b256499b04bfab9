import type { Answer } from './answer';
import { SIGN_IN_PAGE } from './answer';
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
  const { status } = answer;
  const fail = (code: string, message: string) =>
    new GrafanaError({ code, message: `${message} (${status})` }, { status });
  const before = new URL(from);
  const after = resolved(answer.headers.location, before);
  if (after === undefined) {
    return raise(
      fail('redirect-broken', `${before.host} points elsewhere, but does not say where.`),
    );
  }
  const toSignIn = SIGN_IN_PATH.test(after.pathname) || after.hostname.startsWith('login.');
  if (toSignIn) return raise(fail('sign-in-page', SIGN_IN_PAGE));
  if (after.origin === before.origin) {
    if (method === 'GET') return after.href;
    return raise(
      fail(
        'redirect-same-host',
        `${before.host} serves this under another path. Enter the address that the browser shows.`,
      ),
    );
  }
  if (after.hostname === before.hostname && after.protocol === 'https:') {
    return raise(
      fail('redirect-to-https', `The server wants https. Change the address to ${after.origin}.`),
    );
  }
  return raise(
    fail(
      'redirect-elsewhere',
      `${before.host} points to another host, ${after.host}, and the key is not sent there. If that is your Grafana, enter its address.`,
    ),
  );
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
