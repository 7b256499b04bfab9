import type { CredentialTestAnswer, KeyTestAnswer } from '../../shared/ipc/api';
import type { KeyStatus } from './grafana/test-key';

/** What says that the key itself is no good; whatever else went wrong leaves that open. */
const DEAD: ReadonlySet<string> = new Set<KeyStatus>([
  'expired',
  'revoked',
  'unknown-key',
  'mistyped',
]);

/** What a Grafana told of a key, as the test of any credential tells it. */
export function asTestAnswer({ status, words, code }: KeyTestAnswer): CredentialTestAnswer {
  const alive = status === 'alive' ? true : DEAD.has(status) ? false : undefined;
  return { alive, words, ...(code === undefined ? {} : { code }) };
}
