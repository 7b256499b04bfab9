import type { ApimToken, AutoRenew } from '../../../src/shared/domain/model';
import { credential } from '../reminders/samples';

/** A token signed at `madeMs` that lives `lifeMs` and is renewed `leadMs` before its end. */
export function renewing(
  id: string,
  madeMs: number,
  { lifeMs, leadMs }: { readonly lifeMs: number; readonly leadMs: number },
  rest: Partial<ApimToken> & { readonly auto?: Partial<AutoRenew> } = {},
): ApimToken {
  const { auto, ...own } = rest;
  return credential(id, madeMs, madeMs + lifeMs, {
    autoRenew: { leadSeconds: leadMs / 1000, ...auto },
    leadTimes: 'off',
    ...own,
  });
}
