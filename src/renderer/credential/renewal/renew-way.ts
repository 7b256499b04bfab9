import type { CredentialView } from '../../../shared/ipc/api';

/** What the one Renew button does: sign again, make a new one on a server, or ask for the new one. */
export type RenewWay = 'sign' | 'create' | 'replace';

const WAYS = {
  sign: 'sign',
  create: 'create',
  paste: 'replace',
  date: 'replace',
  none: undefined,
} as const satisfies Record<CredentialView['renewal'], RenewWay | undefined>;

/** `undefined` where it cannot be renewed from here. */
export function renewWay({ renewal }: Pick<CredentialView, 'renewal'>): RenewWay | undefined {
  return WAYS[renewal];
}
