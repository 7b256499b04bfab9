import { environmentOf } from '../environment-of';
import { traitsOf } from '../kinds/kinds';
import type { EndingCredential, Source } from '../model';
import type { DueReminder } from './open-reminder';
import type { Moment } from './quiet';
import { expiryMs } from './thresholds';
import { counted, fromNow, localTime } from './when';

export interface NotificationText {
  readonly title: string;
  /** Plain text; lines are separated by `\n`. */
  readonly body: string;
}

const LONGEST_NAME = 60;
const MOST_LISTED = 5;
// Control characters, and those that turn the writing direction of what follows them.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** What a credential is called: its name, cut to what a notification can hold, and environment. */
export function credentialLabel(credential: EndingCredential, source: Source | undefined): string {
  const environment = clipped(environmentOf(credential, source));
  return clipped(credential.name) + (environment === '' ? '' : ` (${environment})`);
}

/** Whether the app can make a new one without asking the user: the key that signs it is stored. */
export function canRenew(credential: EndingCredential, source: Source | undefined): boolean {
  return traitsOf(credential, source)?.renewable === true;
}

/** One reminder alone: what, when, and what to do. */
export function singleText(
  { credential, snooze, leadSeconds }: DueReminder,
  source: Source | undefined,
  now: Moment,
): NotificationText {
  const endsMs = expiryMs(credential);
  const label = credentialLabel(credential, source);
  const relative = fromNow(endsMs, now.epochMs);
  const ended = endsMs <= now.epochMs;
  const lines = [
    `${ended ? 'Expired' : 'Expires'} ${localTime(endsMs, now.zone)} (${relative}).`,
    canRenew(credential, source)
      ? 'Choose Renew to make a new one with the stored key.'
      : 'Open TokenTray to replace it.',
  ];
  if (snooze !== undefined && leadSeconds === undefined) {
    lines.push('You asked to be reminded again.');
  }
  return {
    title: ended ? `Expired ${relative}: ${label}` : `Expires ${relative}: ${label}`,
    body: lines.join('\n'),
  };
}

/** Several reminders as one: how many of what, then what ends first, one a line. */
export function digestText(
  items: readonly DueReminder[],
  sourceOf: (credential: EndingCredential) => Source | undefined,
  now: Moment,
): NotificationText {
  const onlyRepeats = items.every((item) => item.repeat);
  const listed = items.slice(0, MOST_LISTED).map(({ credential, repeat }) => {
    const endsMs = expiryMs(credential);
    const verb = endsMs <= now.epochMs ? 'expired' : 'expires';
    const again = repeat && !onlyRepeats ? '; may have been shown before' : '';
    return (
      `• ${credentialLabel(credential, sourceOf(credential))}: ${verb} ` +
      `${localTime(endsMs, now.zone)} (${fromNow(endsMs, now.epochMs)}${again})`
    );
  });
  const rest = items.length - listed.length;
  const summary = digestSummary(items, now.epochMs);
  return {
    title: onlyRepeats ? `In case you missed it: ${summary}` : summary,
    body: [
      ...(onlyRepeats
        ? ['TokenTray stopped while showing this, so you may have seen it already.']
        : []),
      ...listed,
      ...(rest > 0 ? [`and ${rest} more`] : []),
      items.length === 1
        ? 'Open TokenTray to renew or replace it.'
        : 'Open TokenTray to see them all and renew what is needed.',
    ].join('\n'),
  };
}

/** `4 credentials expired, 3 expire this week`; a week is the next seven days. */
export function digestSummary(items: readonly DueReminder[], nowMs: number): string {
  const left = items.map(({ credential }) => expiryMs(credential) - nowMs);
  const ended = left.filter((ms) => ms <= 0).length;
  const today = left.filter((ms) => ms > 0 && ms <= 86_400_000).length;
  const week = left.filter((ms) => ms > 86_400_000 && ms <= 7 * 86_400_000).length;
  const later = left.length - ended - today - week;
  const groups = [
    { count: ended, words: 'expired' },
    { count: today, words: `${today === 1 ? 'expires' : 'expire'} within a day` },
    { count: week, words: `${week === 1 ? 'expires' : 'expire'} this week` },
    { count: later, words: `${later === 1 ? 'expires' : 'expire'} later` },
  ].filter(({ count }) => count > 0);
  return groups
    .map(({ count, words }, index) =>
      index === 0 ? `${counted(count, 'credential')} ${words}` : `${count} ${words}`,
    )
    .join(', ');
}

function clipped(text: string): string {
  const letters = [...text.replace(UNPRINTABLE, ' ').trim()];
  return letters.length <= LONGEST_NAME
    ? letters.join('')
    : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
