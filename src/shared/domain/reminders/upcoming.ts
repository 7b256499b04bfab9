import type { Credential, EndingCredential } from '../model';
import { type ReminderSettings, snoozesById } from './due';
import {
  NONE_TOLD,
  openMoments,
  type ReminderRecords,
  shortestTold,
  subjectOf,
} from './open-reminder';
import { type Moment, tellableAt } from './quiet';
import { remindables } from './remindable';
import { endingOf } from './thresholds';

/** One announcement to come. */
export interface UpcomingReminder {
  readonly credentialId: string;
  readonly expiresAt: string;
  /** Seconds before expiry; absent for a snooze that comes back. */
  readonly leadSeconds?: number;
  /** When its moment passes, in milliseconds since 1970 UTC. */
  readonly atMs: number;
  /** When it will be told: later than `atMs` where that is quiet. */
  readonly tellAtMs: number;
}

/**
 * The next `limit` announcements after `now`, in the order of their moments. Of several moments
 * of one credential that fall in the same silence only the latest is told, and listed.
 */
export function upcoming(
  credentials: readonly Credential[],
  records: ReminderRecords,
  settings: ReminderSettings,
  now: Moment,
  limit: number,
): readonly UpcomingReminder[] {
  const told = shortestTold(records.announcements);
  const snoozes = snoozesById(records.snoozes);
  return credentials
    .flatMap(remindables)
    .flatMap((credential) =>
      openMoments(
        credential,
        told.get(subjectOf(credential)) ?? NONE_TOLD,
        snoozes.get(credential.id),
        endingOf(credential, settings.leadTimesSeconds),
      )
        .filter(({ atMs }) => atMs > now.epochMs)
        .map((moment) => toUpcoming(credential, moment, settings, now))
        .filter(isToldItself),
    )
    .sort(byMoment)
    .slice(0, limit);
}

/** Adds to a moment of a credential when it will be told. */
export function toUpcoming(
  { id, expiresAt }: EndingCredential,
  moment: { readonly atMs: number; readonly leadSeconds?: number },
  settings: ReminderSettings,
  now: Moment,
): UpcomingReminder {
  const tellAtMs = tellableAt(moment.atMs, now, settings);
  return { credentialId: id, expiresAt, ...moment, tellAtMs };
}

/** For one credential's moments in order: false where a later one is told at the same time. */
export function isToldItself(
  each: UpcomingReminder,
  index: number,
  all: readonly UpcomingReminder[],
): boolean {
  return all[index + 1]?.tellAtMs !== each.tellAtMs;
}

/** Orders by moment, then by credential, then by its ends. */
export function byMoment(a: UpcomingReminder, b: UpcomingReminder): number {
  if (a.atMs !== b.atMs) return a.atMs - b.atMs;
  if (a.credentialId !== b.credentialId) return a.credentialId < b.credentialId ? -1 : 1;
  return a.expiresAt < b.expiresAt ? -1 : 1;
}
