import { expect, test } from 'vitest';
import { withTrouble } from '../../../src/main/services/renewal/auto-renewal-records';
import { isAutoRenewed } from '../../../src/shared/domain/renewal/auto-renewal-plan';
import { DAY, documentOf, HOUR } from '../reminders/samples';
import { renewing } from './samples';

const MADE = Date.parse('2026-06-10T17:00:00Z');
const TROUBLE = {
  failures: 1,
  lastAt: '2026-06-11T05:00:00.000Z',
  nextTryAt: '2026-06-11T05:01:00.000Z',
  message: 'The clock is wrong.',
};

/** A credential with an attempt under way for the end that is given; and what a failure makes of it. */
function failedWith(endOfAttempt: string | undefined) {
  const made = renewing('a', MADE, { lifeMs: DAY, leadMs: HOUR });
  const begun = {
    at: '2026-06-10T16:59:00.000Z',
    expiresAt: endOfAttempt ?? made.expiresAt,
    failures: 0,
  };
  const credential = { ...made, autoRenew: { leadSeconds: 3_600, begun } };
  if (!isAutoRenewed(credential)) throw new Error('It is renewed by itself.');
  const after = withTrouble(documentOf([credential]), credential, TROUBLE, false);
  return { begun, autoRenew: after.credentials[0]?.autoRenew };
}

test('a failure ends the attempt that it is of', () => {
  expect(failedWith(undefined).autoRenew).toEqual({ leadSeconds: 3_600, trouble: TROUBLE });
});

test('a failure leaves to be told that a run which died had renewed the secret before', () => {
  const { begun, autoRenew } = failedWith('2026-06-10T17:29:00.0000000Z');
  expect(autoRenew).toEqual({
    leadSeconds: 3_600,
    renewed: { ...begun, told: false },
    trouble: TROUBLE,
  });
});
