import { said } from '../texts/said';
import type { Credential } from './model';
import { parseLeadTimes } from './reminders/lead-times';
import { ok, type Result, refuse } from './result';
import { formatDuration } from './time-to-live';

/**
 * How long before its end a credential is to be renewed by itself, as typed (`3d`, `12 hours`), in
 * seconds; `undefined` for nothing typed, or `off`. It must be shorter than the credential lives.
 */
export function parseRenewalLead(
  text: string,
  { expiresAt, ttlSeconds }: Pick<Credential, 'expiresAt' | 'ttlSeconds'>,
  field = 'autoRenew',
): Result<number | undefined> {
  if (text.trim() === '') return ok(undefined);
  const parsed = parseLeadTimes(text, field);
  if (!parsed.ok) return parsed;
  if (parsed.value === 'off') return ok(undefined);
  const [lead = 0, ...more] = parsed.value;
  const { renewalLead } = said();
  if (more.length > 0) return refuse('renewal-lead-several', renewalLead.several, field);
  if (lead === 0) return refuse('renewal-lead-zero', renewalLead.zero, field);
  if (expiresAt === undefined) return refuse('renewal-lead-endless', renewalLead.endless, field);
  if (ttlSeconds !== undefined && lead >= ttlSeconds) {
    const life = formatDuration(ttlSeconds);
    return refuse('renewal-lead-too-long', renewalLead.tooLong(life), field);
  }
  return ok(lead);
}
