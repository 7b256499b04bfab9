import { EXIT } from './exit-codes';

/** The kinds of refusal that scripts tell apart, each with its exit code. */
export const PROBLEM_KINDS = {
  failure: EXIT.failure,
  usage: EXIT.usage,
  locked: EXIT.locked,
  'not-found': EXIT.notFound,
  keychain: EXIT.keychain,
  files: EXIT.files,
  server: EXIT.server,
} as const;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** By how the code of a problem begins; the first that fits counts, the others are `failure`. */
const BY_CODE: readonly (readonly [ProblemKind, RegExp])[] = [
  ['locked', /^(?:locked$|passphrase-|verifier-missing$)/],
  [
    'not-found',
    /^(?:name-unknown|name-ambiguous|credential-gone|source-gone|key-unknown|account-unknown)$/,
  ],
  [
    'keychain',
    /^(?:keychain-|secret-missing$|secret-file-|secrets-out-of-reach$|vault-busy$|half-removed$)/,
  ],
  ['files', /^(?:metadata-|disk-|settings-|backup-|restore-)/],
  [
    'server',
    /^(?:network-|tls-|server-|no-grafana$|too-many-requests$|not-signed-in$|password-wrong$|sign-in-page$|redirect-loop$|app-not-running$)/,
  ],
];

/** Which kind of refusal the code of a `Problem` is. */
export function problemKind(code: string): ProblemKind {
  return BY_CODE.find(([, pattern]) => pattern.test(code))?.[0] ?? 'failure';
}
