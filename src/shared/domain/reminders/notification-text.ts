import type { EndingGroup } from '../../texts/en/reminders';
import { said } from '../../texts/said';
import { environmentOf } from '../environment-of';
import { traitsOf } from '../kinds/kinds';
import type { Credential, EndingCredential, Source } from '../model';
import type { DueReminder } from './open-reminder';
import type { Moment } from './quiet';
import { formerInUse } from './remindable';
import { expiryMs } from './thresholds';
import { fromNow, localTime, withDistance } from './when';

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
  const name = clipped(credential.name);
  return environment === '' ? name : said().reminders.label(name, environment);
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
  const { reminders } = said();
  const endsMs = expiryMs(credential);
  const label = credentialLabel(credential, source);
  const distance = fromNow(endsMs, now.epochMs);
  const ended = endsMs <= now.epochMs;
  const when = withDistance(endsMs, now);
  const former = formerInUse(credential);
  const noun = traitsOf(credential, source)?.secretNoun ?? 'secret';
  const name = clipped(credential.name);
  const lines =
    former === undefined
      ? [reminders.ends({ ended, when }), advice(credential, source)]
      : [
          reminders.formerEnds({ noun, name, places: former.places, ended, when }),
          reminders.putInPlace,
        ];
  if (snooze !== undefined && leadSeconds === undefined) lines.push(reminders.snoozed);
  const title =
    former === undefined
      ? reminders.title(ended, distance, label)
      : reminders.formerTitle(noun, ended, distance, label);
  return { title, body: lines.join('\n') };
}

function advice(credential: EndingCredential, source: Source | undefined): string {
  const { reminders } = said();
  if (canRenew(credential, source)) return reminders.renew;
  return canReplace(credential, source) ? reminders.enter : reminders.replace;
}

/** Several reminders as one: how many of what, then what ends first, one a line. */
export function digestText(
  items: readonly DueReminder[],
  sourceOf: (credential: EndingCredential) => Source | undefined,
  now: Moment,
): NotificationText {
  const { reminders } = said();
  const onlyRepeats = items.every((item) => item.repeat);
  const listed = items.slice(0, MOST_LISTED).map(({ credential, repeat }) => {
    const endsMs = expiryMs(credential);
    return reminders.line({
      label: credentialLabel(credential, sourceOf(credential)),
      former: formerInUse(credential) !== undefined,
      again: repeat && !onlyRepeats,
      ended: endsMs <= now.epochMs,
      moment: localTime(endsMs, now.zone),
      distance: fromNow(endsMs, now.epochMs),
    });
  });
  const rest = items.length - listed.length;
  const summary = digestSummary(items, now.epochMs);
  return {
    title: onlyRepeats ? reminders.missed(summary) : summary,
    body: [
      ...(onlyRepeats ? [reminders.stopped] : []),
      ...listed,
      ...(rest > 0 ? [reminders.more(rest)] : []),
      digestAdvice(items),
    ].join('\n'),
  };
}

function digestAdvice(items: readonly DueReminder[]): string {
  const { reminders } = said();
  const [first] = items;
  if (first === undefined || items.length > 1) return reminders.seeAll;
  return formerInUse(first.credential) === undefined ? reminders.seeOne : reminders.seeFormer;
}

/** `4 credentials expired, 3 expire this week`; a week is the next seven days. */
export function digestSummary(items: readonly DueReminder[], nowMs: number): string {
  const left = items.map(({ credential }) => expiryMs(credential) - nowMs);
  const ended = left.filter((ms) => ms <= 0).length;
  const today = left.filter((ms) => ms > 0 && ms <= 86_400_000).length;
  const week = left.filter((ms) => ms > 86_400_000 && ms <= 7 * 86_400_000).length;
  const later = left.length - ended - today - week;
  const groups: readonly EndingGroup[] = [
    { when: 'expired', count: ended },
    { when: 'withinADay', count: today },
    { when: 'thisWeek', count: week },
    { when: 'later', count: later },
  ];
  return said().reminders.summary(groups.filter(({ count }) => count > 0));
}

function clipped(text: string): string {
  const letters = [...text.replace(UNPRINTABLE, ' ').trim()];
  return letters.length <= LONGEST_NAME
    ? letters.join('')
    : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
