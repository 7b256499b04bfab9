import type { KeyTestAnswer } from '../../../shared/ipc/api';

/** Statuses that are about the key and not about the way to its server. */
const OF_THE_KEY: ReadonlySet<string> = new Set([
  'expired',
  'revoked',
  'unknown-key',
  'mistyped',
  'wrong-organisation',
]);

/** What a test says of the key itself: many failures say nothing of it. */
export function toldBy({
  alive,
  status,
}: Pick<KeyTestAnswer, 'alive' | 'status'>): 'good' | 'bad' | 'unknown' {
  if (alive) return 'good';
  return OF_THE_KEY.has(status) ? 'bad' : 'unknown';
}
