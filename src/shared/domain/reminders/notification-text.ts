import { environmentOf } from '../environment-of';
import { traitsOf } from '../kinds/kinds';
import type { Credential, EndingCredential, Source } from '../model';
import type { DueReminder } from './open-reminder';
import type { Moment } from './quiet';
import { formerInUse } from './remindable';
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
export function credentialLabel(credential: Credential, source: Source | undefined): string {
  const environment = clipped(environmentOf(credential, source));
  return clipped(credential.name) + (environment === '' ? '' : ` (${environment})`);
}

/**
 * Whether the app can make a new one without asking the user: the key that signs it is stored. Of
 * what was renewed and is not in place yet, no other one is needed.
 */
export function canRenew(credential: EndingCredential, source: Source | undefined): boolean {
  return traitsOf(credential, source)?.renewable === true && formerInUse(credential) === undefined;
}

/** Whether it is made or held elsewhere, so that the new one, or its end, is entered. */
export function canReplace(credential: EndingCredential, source: Source | undefined): boolean {
  const renewal = traitsOf(credential, source)?.renewal;
  return (renewal === 'paste' || renewal === 'date') && formerInUse(credential) === undefined;
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
  const verb = endsMs <= now.epochMs ? 'expired' : 'expires';
  const when = `${verb} ${localTime(endsMs, now.zone)} (${relative}).`;
  const former = formerInUse(credential);
  const noun = traitsOf(credential, source)?.secretNoun ?? 'secret';
  const lines =
    former === undefined
      ? [capitalised(when), advice(credential, source)]
      : [
          `The old ${noun} of ${clipped(credential.name)} is still in use at ${counted(former.places, 'place')} and ${when}`,
          'Put the new one in place there, then tick it off in TokenTray.',
        ];
  if (snooze !== undefined && leadSeconds === undefined) {
    lines.push('You asked to be reminded again.');
  }
  const what = former === undefined ? verb : `old ${noun} ${verb}`;
  return { title: `${capitalised(what)} ${relative}: ${label}`, body: lines.join('\n') };
}

function advice(credential: EndingCredential, source: Source | undefined): string {
  if (canRenew(credential, source)) return 'Choose Renew to make a new one on the same terms.';
  if (canReplace(credential, source)) {
    return 'Make a new one where it comes from, then choose Renew to enter it.';
  }
  return 'Open TokenTray to replace it.';
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
    const source = sourceOf(credential);
    const what = formerInUse(credential) === undefined ? verb : `the old one ${verb}`;
    return (
      `• ${credentialLabel(credential, source)}: ${what} ` +
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
      digestAdvice(items),
    ].join('\n'),
  };
}

function digestAdvice(items: readonly DueReminder[]): string {
  const [first] = items;
  if (first === undefined || items.length > 1) {
    return 'Open TokenTray to see them all and renew what is needed.';
  }
  return formerInUse(first.credential) === undefined
    ? 'Open TokenTray to renew or replace it.'
    : 'It was renewed: put the new one in place where it is used.';
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

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function clipped(text: string): string {
  const letters = [...text.replace(UNPRINTABLE, ' ').trim()];
  return letters.length <= LONGEST_NAME
    ? letters.join('')
    : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
