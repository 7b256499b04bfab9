import { shellQuoted } from './shell-quoted';

/** The environment variable that the copied `curl` command reads the token from. */
export const TOKEN_VARIABLE = 'APIM_TOKEN';

/** The whole header line, without a line break. */
export function authorizationHeader(token: string): string {
  return `Authorization: ${token}`;
}

/** What a `curl` command is made for. */
export interface CurlTarget {
  /** As `checkHost` gives it. */
  readonly host: string;
  /** Written into the command; absent, the command reads {@link TOKEN_VARIABLE}. */
  readonly token?: string;
}

/**
 * A command for POSIX shells that lists the service's APIs, as Learn shows it. The direct
 * management API serves one service and does not look at the subscription and resource group in
 * the path: Microsoft's own portal scripts send zeros, and so does this, so that it runs as it is.
 * The header goes to curl over standard input (curl ≥ 7.55), where a list of processes does not
 * show it; `printf` is part of the shell. `:?` stops with a sentence where the variable is empty.
 */
export function curlCommand({ host, token }: CurlTarget): string {
  const service = encodeURIComponent(host.split(/[.:]/, 1)[0] ?? host);
  const path = `/subscriptions/00000/resourceGroups/00000/providers/Microsoft.ApiManagement/service/${service}/apis`;
  const url = shellQuoted(`https://${host}${path}?api-version=2021-08-01`);
  const header =
    token === undefined
      ? `"Authorization: \${${TOKEN_VARIABLE}:?holds no token}"`
      : shellQuoted(authorizationHeader(token));
  return `printf '%s\\n' ${header} | curl -sS -H @- ${url}`;
}
