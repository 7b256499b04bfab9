import type { Announcement, Announcing, EndingCredential, Snooze } from '../model';
import type { Ending } from './thresholds';

/** What is stored about reminders: `announcing` holds what a dead run may have shown. */
export interface ReminderRecords {
  readonly announcements: readonly Announcement[];
  readonly snoozes: readonly Snooze[];
  readonly announcing?: Announcing | undefined;
}

/** One thing to tell about one credential. */
export interface DueReminder {
  readonly credential: EndingCredential;
  /** The latest threshold that has passed; absent where only a snooze comes back. */
  readonly leadSeconds?: number;
  /** Longer lead times that have passed untold as well: this reminder stands in for them. */
  readonly folded: readonly number[];
  /** The snooze that comes back with it. */
  readonly snooze?: Snooze;
  /** Since when it is due, in milliseconds since 1970 UTC. */
  readonly sinceMs: number;
  /** A run that died may have shown it already. */
  readonly repeat: boolean;
}

/** No lead time of this credential and expiry has been dealt with yet. */
export const NONE_TOLD = Number.POSITIVE_INFINITY;

/** What announcements and snoozes are about: a credential as long as it keeps its expiry. */
export function subjectOf(about: {
  readonly credentialId?: string;
  readonly id?: string;
  readonly expiresAt: string;
}): string {
  return `${about.expiresAt} ${about.credentialId ?? about.id}`;
}

/**
 * By {@link subjectOf}, the shortest lead time that has been dealt with. A longer one never comes
 * after a shorter one, so that number alone says what is still to be told.
 */
export function shortestTold(announcements: readonly Announcement[]): Map<string, number> {
  const told = new Map<string, number>();
  for (const each of announcements) {
    noteTold(told, each);
  }
  return told;
}

/** Adds one announcement to what {@link shortestTold} gave; true where it changes anything. */
export function noteTold(told: Map<string, number>, each: Announcement): boolean {
  const subject = subjectOf(each);
  if (each.leadSeconds === undefined) return false;
  if (each.leadSeconds >= (told.get(subject) ?? NONE_TOLD)) return false;
  told.set(subject, each.leadSeconds);
  return true;
}

/** Identifies one telling: this threshold, or this snooze, of this credential with this expiry. */
export function tellingOf(
  item: Omit<Announcing['items'][number], 'stage'> | Omit<DueReminder, 'repeat'>,
): string {
  const about = 'credential' in item ? item.credential : item;
  const snoozedUntil = 'credential' in item ? item.snooze?.until : item.snoozedUntil;
  const what = item.leadSeconds === undefined ? `until ${snoozedUntil}` : `${item.leadSeconds} s`;
  return `${subjectOf(about)} ${what}`;
}

/** The tellings that a dead run may have shown. */
export function doubtfulTellings(announcing: Announcing | undefined): ReadonlySet<string> {
  return new Set(announcing?.items.map(tellingOf));
}

/**
 * What is to be told about one credential at `nowMs`, if anything; quiet hours left aside.
 * `told` is its entry of {@link shortestTold}. Of several passed thresholds only the latest is
 * told. A snooze of another expiry is void, and so is any where lead times are `off`.
 */
export function openReminder(
  credential: EndingCredential,
  told: number,
  snooze: Snooze | undefined,
  { endsMs, leads }: Ending,
  nowMs: number,
): Omit<DueReminder, 'repeat'> | undefined {
  if (leads === 'off') return undefined;
  const passed = leads.filter((lead) => lead < told && endsMs - lead * 1000 <= nowMs);
  const lead = passed.at(-1);
  const snoozedMs = snoozeMs(credential, snooze);
  const back = snoozedMs <= nowMs ? snooze : undefined;
  if (lead === undefined) {
    return back && { credential, folded: [], snooze: back, sinceMs: snoozedMs };
  }
  const thresholdMs = endsMs - lead * 1000;
  const item = { credential, leadSeconds: lead, folded: passed.slice(0, -1), sinceMs: thresholdMs };
  return back === undefined
    ? item
    : { ...item, snooze: back, sinceMs: Math.min(thresholdMs, snoozedMs) };
}

/**
 * The moments, in milliseconds since 1970 UTC and in order, at which something about this
 * credential is to be told: passed ones that nobody was told of, and those to come.
 */
export function openMoments(
  credential: EndingCredential,
  told: number,
  snooze: Snooze | undefined,
  { endsMs, leads }: Ending,
): readonly { readonly atMs: number; readonly leadSeconds?: number }[] {
  if (leads === 'off') return [];
  const moments: { atMs: number; leadSeconds?: number }[] = leads
    .filter((lead) => lead < told)
    .map((lead) => ({ atMs: endsMs - lead * 1000, leadSeconds: lead }));
  const snoozedMs = snoozeMs(credential, snooze);
  if (snoozedMs === Number.POSITIVE_INFINITY) return moments;
  return [...moments, { atMs: snoozedMs }].sort((a, b) => a.atMs - b.atMs);
}

function snoozeMs(credential: EndingCredential, snooze: Snooze | undefined): number {
  return snooze?.expiresAt === credential.expiresAt
    ? Date.parse(snooze.until)
    : Number.POSITIVE_INFINITY;
}
