import type { Problem } from '../../../shared/domain/result';

/** A run found that the one before it died of it. */
export const INTERRUPTED: Problem = {
  code: 'renewal-interrupted',
  message: 'TokenTray ended in the middle of renewing it. What is stored is as good as before.',
};

/** Nobody waits for it any more; what becomes of it is found in its record. */
export const TOO_SLOW: Problem = {
  code: 'renewal-too-slow',
  message: 'The renewal did not end within five minutes.',
};

/** It was reported as good. */
export const NO_NEW_END: Problem = {
  code: 'no-new-end',
  message: 'It has the same end as before the renewal. Renew it by hand.',
};

/** A fault of the app itself. */
export const UNEXPECTED: Problem = {
  code: 'unexpected',
  message: 'Something unexpected happened; the log says more. Renew it by hand.',
};
