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
  if (more.length > 0) {
    return refuse('renewal-lead-several', 'Enter one span before its end, as in 3d.', field);
  }
  if (lead === 0) {
    return refuse(
      'renewal-lead-zero',
      'It must be renewed before it ends: enter a span above zero, as in 3d.',
      field,
    );
  }
  if (expiresAt === undefined) {
    return refuse('renewal-lead-endless', 'It has no end, so there is nothing to renew.', field);
  }
  if (ttlSeconds !== undefined && lead >= ttlSeconds) {
    return refuse(
      'renewal-lead-too-long',
      `It lives ${formatDuration(ttlSeconds)}, so it would be renewed over and over. Enter less than that.`,
      field,
    );
  }
  return ok(lead);
}
