import type { CounterId } from '../../shared/domain/overview';

/** What finds in the list what a counter counts; see the search's `expires:` and `is:`. */
export const COUNTER_QUERIES: { readonly [id in CounterId]: string } = {
  expired: 'is:expired',
  week: 'expires:7d',
  month: 'expires:>=7d expires:<30d',
  fine: 'expires:>=30d',
  endless: 'expires:never',
};
