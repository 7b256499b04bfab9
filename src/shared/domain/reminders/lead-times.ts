import { said } from '../../texts/said';
import type { LeadTimes } from '../model';
import { quoted } from '../quoted';
import { ok, type Result, refuse } from '../result';
import { formatTimeToLive, isBareNumber, parseTimeToLive } from '../time-to-live';
import { normalLeadTimes } from './thresholds';

const MOST_LEAD_TIMES = 20;
const LONGEST_INPUT = 400;
const AT_EXPIRY = /^(?:(?:at|on|when)\s+)?(?:expiry|expiration|expires|expired)$/i;
const ZERO = /^0+(?:\.0+)?\s*[a-z]*$/i;

/** As people write units, to the letters that `parseTimeToLive` takes. `m` and `M` stay apart. */
const UNIT_WORDS: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/^(?:S|secs?|seconds?)$/i, 's'],
  [/^(?:mins?|minutes?)$/i, 'm'],
  [/^(?:H|hrs?|hours?)$/i, 'h'],
  [/^(?:D|days?)$/i, 'd'],
  [/^(?:W|wks?|weeks?)$/i, 'w'],
  [/^(?:mo|mos|months?)$/i, 'M'],
  [/^(?:Y|yrs?|years?)$/i, 'y'],
];

/**
 * Lead times as people type them: `30d, 7 days, 1 hour, at expiry`, or `off`. Units are those of
 * a time to live, as letters or as words; a month is 30 days. Gives seconds before expiry, each
 * once, the longest first. A bare number is refused, because nobody can tell its unit.
 */
export function parseLeadTimes(text: string, field?: string): Result<LeadTimes> {
  const { leadTimes } = said();
  if (text.length > LONGEST_INPUT) return refuse('lead-times-too-long', leadTimes.tooLong, field);
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
  if (parts.length === 0) return refuse('lead-times-empty', leadTimes.empty, field);
  if (parts.some((part) => /^off$/i.test(part) || isWord(part, leadTimes.off))) {
    if (parts.length === 1) return ok('off');
    return refuse('lead-times-off-and-more', leadTimes.offAndMore, field);
  }
  if (parts.length > MOST_LEAD_TIMES) {
    const message = leadTimes.tooMany(parts.length, MOST_LEAD_TIMES);
    return refuse('lead-times-too-many', message, field);
  }
  const seconds: number[] = [];
  for (const part of parts) {
    const lead = parseLeadTime(part, field);
    if (!lead.ok) return lead;
    seconds.push(lead.value);
  }
  return ok([...normalLeadTimes(seconds)]);
}

/** The text that {@link parseLeadTimes} reads back; no lead times at all are `off`. */
export function formatLeadTimes(leadTimes: LeadTimes): string {
  if (leadTimes === 'off' || leadTimes.length === 0) return said().leadTimes.off;
  return normalLeadTimes(leadTimes).map(formatLeadTime).join(', ');
}

/** One lead time in its shortest form: `30d`, `90m`, `at expiry`. */
export function formatLeadTime(leadSeconds: number): string {
  return leadSeconds === 0 ? said().leadTimes.atExpiry : formatTimeToLive(leadSeconds);
}

function parseLeadTime(part: string, field?: string): Result<number> {
  const { leadTimes } = said();
  if (AT_EXPIRY.test(part) || isWord(part, leadTimes.atExpiry) || ZERO.test(part)) return ok(0);
  const shown = quoted(part);
  if (/^[-−]/.test(part)) return refuse('lead-time-negative', leadTimes.negative(shown), field);
  if (isBareNumber(part)) {
    return refuse('lead-time-no-unit', leadTimes.noUnit(shown, `${part}d`, `${part}h`), field);
  }
  const span = parseTimeToLive(withUnitLetter(part));
  if (span.ok) return span;
  if (span.problem.code === 'ttl-several-parts' || span.problem.code === 'ttl-no-number') {
    return refuse('lead-time-unreadable', leadTimes.unreadable(shown), field);
  }
  return refuse(span.problem.code.replace('ttl-', 'lead-time-'), span.problem.message, field);
}

/** Whether something is the word that is shown for it in the language of the moment. */
function isWord(typed: string, word: string): boolean {
  return typed.toLowerCase() === word.toLowerCase();
}

function withUnitLetter(part: string): string {
  const parts = /^([\d.]+)\s*(\p{L}+?)(?:\s+(?:before|ahead|earlier)(?:\s+expiry)?)?$/u.exec(part);
  const [, number = '', word = ''] = parts ?? [];
  const unit = UNIT_WORDS.find(([pattern]) => pattern.test(word))?.[1];
  return parts === null ? part : `${number}${unit ?? word}`;
}
