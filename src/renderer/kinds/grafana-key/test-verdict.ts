import type { KeyTestAnswer } from '../../../shared/ipc/api';

/** What a test says of the key itself: many failures say nothing of it. */
export type Verdict = 'alive' | 'notAlive' | 'unknown';

/** Statuses that are about the key and not about the way to its server. */
const OF_THE_KEY: ReadonlySet<string> = new Set([
  'expired',
  'revoked',
  'unknown-key',
  'mistyped',
  'wrong-organisation',
]);

export function toldBy({ alive, status }: Pick<KeyTestAnswer, 'alive' | 'status'>): Verdict {
  if (alive) return 'alive';
  return OF_THE_KEY.has(status) ? 'notAlive' : 'unknown';
}
