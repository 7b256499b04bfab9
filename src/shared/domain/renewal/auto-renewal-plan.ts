import { said } from '../../texts/said';
import type { AutoRenew, Credential } from '../model';
import { CLOCK_TOLERANCE_MS } from '../reminders/clock-sanity';
import { type Moment, type QuietRules, tellableAt } from '../reminders/quiet';
import { expiryMs } from '../reminders/thresholds';
import { roughly } from '../reminders/when';
import type { Problem } from '../result';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A credential that is renewed by itself. */
export type AutoRenewed = Credential & { readonly autoRenew: AutoRenew };

/**
 * What the user is told: that it was renewed, that it could not be, or, shortly before the end, that
 * this lasts.
 */
export type NoticeKind = 'renewed' | 'failure' | 'last-call';

/** Something to be done about one credential now. `refuse`: it is not tried, and that is told. */
export type AutoRenewalStep =
  | { readonly do: 'renew'; readonly credential: AutoRenewed }
  | { readonly do: 'refuse'; readonly credential: AutoRenewed; readonly problem: Problem }
  | { readonly do: 'tell'; readonly credential: AutoRenewed; readonly what: NoticeKind };

export interface AutoRenewalPlan {
  readonly steps: readonly AutoRenewalStep[];
  /** When there is next something to do after now, in milliseconds since 1970 UTC; or infinite. */
  readonly nextMs: number;
}

export interface AutoRenewalContext {
  readonly now: Moment;
  readonly rules: QuietRules;
  /**
   * When the computer or its user last came back (milliseconds since 1970 UTC): what had failed
   * before that is tried a minute after its failure, whatever its pause.
   */
  readonly wokenMs?: number;
}

/**
 * What is to be renewed and told now, and when next.
 *
 * A credential is due at its end less its lead time, and after a failure when its pause is over. A
 * failure is told when it is known, and once more half a lead time before the end, a day at most:
 * in quiet hours only where the end comes before they are over, else afterwards. That something was
 * renewed waits for the end of the quiet hours. A record of the future, from before a clock was put
 * back, holds nothing up.
 */
export function autoRenewalPlan(
  credentials: readonly Credential[],
  context: AutoRenewalContext,
): AutoRenewalPlan {
  const steps: AutoRenewalStep[] = [];
  let nextMs = Number.POSITIVE_INFINITY;
  for (const credential of credentials) {
    if (!isAutoRenewed(credential)) continue;
    const plan = planOf(credential, context);
    steps.push(...plan.steps);
    nextMs = Math.min(nextMs, plan.nextMs);
  }
  return { steps, nextMs };
}

/** What is to be done about one of them. */
export function planOf(credential: AutoRenewed, context: AutoRenewalContext): AutoRenewalPlan {
  const nowMs = context.now.epochMs;
  const later: number[] = [];
  const steps: AutoRenewalStep[] = [];
  const at = (ms: number, step: AutoRenewalStep) => {
    if (ms <= nowMs) steps.push(step);
    else later.push(ms);
  };
  const renewed = lastRenewal(credential);
  if (renewed?.told === false && renewed.expiresAt !== credential.expiresAt) {
    at(afterSilence(nowMs, context), { do: 'tell', credential, what: 'renewed' });
  }
  if (hasEnd(credential)) {
    planRenewal(credential, context, at);
    planNotice(credential, context, at);
  }
  return { steps, nextMs: Math.min(...later, Number.POSITIVE_INFINITY) };
}

/** The last renewal by itself, also one that a run made which died before it could say so. */
export function lastRenewal({ autoRenew, expiresAt }: AutoRenewed): AutoRenew['renewed'] {
  const { begun, renewed } = autoRenew;
  return begun !== undefined && begun.expiresAt !== expiresAt ? { ...begun, told: false } : renewed;
}

type Ending = AutoRenewed & { readonly expiresAt: string };
type At = (ms: number, step: AutoRenewalStep) => void;

function planRenewal(credential: Ending, context: AutoRenewalContext, at: At): void {
  const { trouble } = credential.autoRenew;
  const dueMs = expiryMs(credential) - credential.autoRenew.leadSeconds * 1000;
  const problem = refusalOf(credential);
  if (problem === undefined) {
    const madeMs = Date.parse(credential.issuedAt ?? '');
    // Never at once after another.
    const fromMs = Number.isNaN(madeMs) ? dueMs : Math.max(dueMs, madeMs + MINUTE_MS);
    at(Math.max(fromMs, nextTryMs(trouble, context)), { do: 'renew', credential });
  } else if (trouble?.message !== problem.message) {
    at(dueMs, { do: 'refuse', credential, problem });
  }
}

function planNotice(credential: Ending, context: AutoRenewalContext, at: At): void {
  const { trouble } = credential.autoRenew;
  if (trouble === undefined || trouble.told === 'last-call') return;
  const nowMs = context.now.epochMs;
  const endsMs = expiryMs(credential);
  const lastCallMs = lastCallFromMs(credential);
  const what: NoticeKind =
    trouble.told === 'failure' || nowMs >= lastCallMs ? 'last-call' : 'failure';
  const wantedMs = what === 'failure' ? nowMs : Math.max(nowMs, lastCallMs);
  const heldMs = afterSilence(wantedMs, context);
  const tooLate = wantedMs < endsMs && endsMs <= heldMs;
  at(tooLate ? wantedMs : heldMs, { do: 'tell', credential, what });
}

function nextTryMs(trouble: AutoRenew['trouble'], context: AutoRenewalContext): number {
  if (trouble === undefined) return Number.NEGATIVE_INFINITY;
  const nowMs = context.now.epochMs;
  const lastMs = Date.parse(trouble.lastAt);
  if (lastMs > nowMs + CLOCK_TOLERANCE_MS) return Number.NEGATIVE_INFINITY;
  const nextMs = Date.parse(trouble.nextTryAt);
  const { wokenMs = Number.NEGATIVE_INFINITY } = context;
  // One of the future is from before a clock was put back.
  const isAwaited = wokenMs >= lastMs && wokenMs <= nowMs;
  return isAwaited ? Math.min(nextMs, lastMs + MINUTE_MS) : nextMs;
}

function lastCallFromMs(credential: Ending): number {
  const leadMs = credential.autoRenew.leadSeconds * 1000;
  const span = Math.min(leadMs, lifetimeMs(credential)) / 2;
  return expiryMs(credential) - Math.min(Math.floor(span), DAY_MS);
}

/** What decides whether it is tried: a record has it, and so has its view. */
interface TriedFacts {
  readonly autoRenew: AutoRenew;
  readonly expiresAt?: string | undefined;
  readonly issuedAt?: string | undefined;
}

/** Why a credential is not tried although it is due. */
export function refusalOf({ autoRenew, expiresAt, issuedAt }: TriedFacts): Problem | undefined {
  if (expiresAt === undefined) return undefined;
  const { leadSeconds, renewed } = autoRenew;
  const lifeMs = lifetimeMs({ expiresAt, issuedAt });
  if (leadSeconds * 1000 >= lifeMs) {
    return {
      code: 'lead-time-too-long',
      message: said().renewals.leadTooLong(roughly(lifeMs / 1000), roughly(leadSeconds)),
    };
  }
  if (renewed?.expiresAt === expiresAt) {
    return { code: 'renewal-undone', message: said().renewals.undone };
  }
  return undefined;
}

function lifetimeMs({ issuedAt, expiresAt }: Pick<Ending, 'issuedAt' | 'expiresAt'>): number {
  if (issuedAt === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(0, expiryMs({ expiresAt }) - Date.parse(issuedAt));
}

function afterSilence(ms: number, { now, rules }: AutoRenewalContext): number {
  return tellableAt(ms, now, rules);
}

/** Whether it is to be renewed by itself; archived ones are left alone. */
export function isAutoRenewed(credential: Credential): credential is AutoRenewed {
  return credential.autoRenew !== undefined && !credential.archived;
}

function hasEnd(credential: AutoRenewed): credential is Ending {
  return credential.expiresAt !== undefined;
}
