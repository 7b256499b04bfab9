import type { Renewal } from '../../../shared/domain/kinds/traits';
import type { KeychainStatus } from '../../ports/secret-store';

const BY_HAND: { readonly [R in Exclude<Renewal, 'sign' | 'create'>]: (name: string) => string } = {
  paste: (name) =>
    `"${name}" is made elsewhere, so TokenTray cannot renew it. Make a new one there, then choose Renew to enter it.`,
  date: (name) =>
    `"${name}" is held elsewhere: TokenTray only keeps its end. Renew it there, then choose Renew to enter the new end.`,
  none: (name) =>
    `"${name}" is only watched: its secret is not here, so nothing can be made in its place. Renew it where it is held.`,
};

const KEYCHAIN: { readonly [S in Exclude<KeychainStatus, 'ready'>]: string } = {
  locked: 'The keychain is locked, and nobody is asked to unlock it for this. Unlock it.',
  absent: 'No keychain answers on this system, so nothing can be renewed. Start it.',
  unknown: 'The keychain did not answer in time. See whether it waits for you, or restart it.',
};

export const renewals = {
  byHand: (renewal: keyof typeof BY_HAND, name: string) => BY_HAND[renewal](name),
};

export const autoRenewal = {
  interrupted: 'TokenTray ended in the middle of renewing it. What is stored is as good as before.',
  tooSlow: 'The renewal did not end within five minutes.',
  noNewEnd: 'It has the same end as before the renewal. Renew it by hand.',
  unexpected: 'Something unexpected happened; the log says more. Renew it by hand.',
  keychain: (status: keyof typeof KEYCHAIN) => KEYCHAIN[status],
  clock:
    "This computer's clock is plainly wrong, so nothing is renewed by itself. Check date, time and " +
    'time zone.',
};
