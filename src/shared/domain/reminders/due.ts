import type { Credential, Snooze } from '../model';
import type { DefaultLeadTimes } from './expiry-state';
import {
  type DueReminder,
  doubtfulTellings,
  NONE_TOLD,
  openMoments,
  openReminder,
  type ReminderRecords,
  shortestTold,
  subjectOf,
  tellingOf,
} from './open-reminder';
import { type Moment, type QuietRules, quietUntil, tellableAt } from './quiet';
import { remindables } from './remindable';
import { endingOf, expiryMs } from './thresholds';

export type ReminderSettings = DefaultLeadTimes & QuietRules;

/** `singles`: one notification each. `digest`: one for all of them. */
export type DueForm = 'none' | 'singles' | 'digest';

export interface Due {
  readonly form: DueForm;
  /** What ends first comes first. */
  readonly items: readonly DueReminder[];
  /** It is quiet: nothing is told before this, in milliseconds since 1970 UTC. */
  readonly heldUntilMs?: number;
}

const MOST_SINGLES = 3;
/** Longer than the app lets pass between two looks, so later than this means it was held up. */
const LATE_MS = 2 * 60_000;

/**
 * What must be announced now.
 *
 * One reminder is told alone. Up to three that came due just now get a notification each. More
 * than three, two of one credential, or several of which one was snoozed or is late by more than two minutes (the
 * computer slept, the app was off, it was quiet, nothing could be shown), are one digest. What a dead
 * run may have shown already always comes as a digest, which says so. In quiet hours nothing is told.
 */
export function due(
  credentials: readonly Credential[],
  records: ReminderRecords,
  settings: ReminderSettings,
  now: Moment,
): Due {
  const heldUntilMs = quietUntil(now, settings);
  if (heldUntilMs !== undefined) return { form: 'none', items: [], heldUntilMs };
  const told = shortestTold(records.announcements);
  const snoozes = snoozesById(records.snoozes);
  const doubts = doubtfulTellings(records.announcing);
  const items = credentials.flatMap(remindables).flatMap((credential) => {
    const item = openReminder(
      credential,
      told.get(subjectOf(credential)) ?? NONE_TOLD,
      snoozes.get(credential.id),
      endingOf(credential, settings.leadTimesSeconds),
      now.epochMs,
    );
    return item === undefined ? [] : [withDoubt(item, doubts)];
  });
  return arrange(items, now.epochMs);
}

/** Marks a reminder that a dead run may have shown. */
export function withDoubt(
  item: Omit<DueReminder, 'repeat'>,
  doubts: ReadonlySet<string>,
): DueReminder {
  return { ...item, repeat: doubts.size > 0 && doubts.has(tellingOf(item)) };
}

/** Orders what is due and decides its form; see {@link due}. */
export function arrange(items: readonly DueReminder[], nowMs: number): Due {
  const inOrder = items
    .map((item) => ({ item, endsMs: expiryMs(item.credential) }))
    .sort((a, b) => a.endsMs - b.endsMs || (a.item.credential.id < b.item.credential.id ? -1 : 1))
    .map(({ item }) => item);
  return { form: formOf(inOrder, nowMs), items: inOrder };
}

function formOf(items: readonly DueReminder[], nowMs: number): DueForm {
  if (items.length === 0) return 'none';
  if (items.length > MOST_SINGLES || items.some((item) => item.repeat)) return 'digest';
  // The notification of a credential is taken back for its next one: two ends are told together.
  if (new Set(items.map((item) => item.credential.id)).size < items.length) return 'digest';
  const gathered = items.some((item) => item.snooze || item.sinceMs < nowMs - LATE_MS);
  return items.length > 1 && gathered ? 'digest' : 'singles';
}

/**
 * When there is next something to announce, in milliseconds since 1970 UTC: `now` where something
 * is due, the end of the silence where it falls in one, `undefined` where nothing is to come.
 */
export function nextWake(
  credentials: readonly Credential[],
  records: ReminderRecords,
  settings: ReminderSettings,
  now: Moment,
): number | undefined {
  const told = shortestTold(records.announcements);
  const snoozes = snoozesById(records.snoozes);
  let nextMs = Number.POSITIVE_INFINITY;
  for (const credential of credentials.flatMap(remindables)) {
    const [first] = openMoments(
      credential,
      told.get(subjectOf(credential)) ?? NONE_TOLD,
      snoozes.get(credential.id),
      endingOf(credential, settings.leadTimesSeconds),
    );
    if (first !== undefined) nextMs = Math.min(nextMs, first.atMs);
  }
  return wakeFor(nextMs, settings, now);
}

/** The moment at which something that is due from `dueMs` on can be told. */
export function wakeFor(
  dueMs: number,
  settings: ReminderSettings,
  now: Moment,
): number | undefined {
  if (dueMs === Number.POSITIVE_INFINITY) return undefined;
  const epochMs = Math.max(dueMs, now.epochMs);
  return tellableAt(epochMs, now, settings);
}

/** The snooze of each credential. */
export function snoozesById(snoozes: readonly Snooze[]): Map<string, Snooze> {
  return new Map(snoozes.map((each) => [each.credentialId, each]));
}
