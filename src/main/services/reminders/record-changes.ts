import type { Announcement, Announcing, Metadata, Snooze } from '../../../shared/domain/model';
import { type DueReminder, subjectOf } from '../../../shared/domain/reminders/open-reminder';
import { endsInUse } from '../../../shared/domain/reminders/remindable';

const KEEP_SUPERSEDED_MS = 90 * 86_400_000;

export type IntentItem = Announcing['items'][number];

/** What is stored about a reminder before it is shown. */
export function intentItem({ credential, leadSeconds, snooze, repeat }: DueReminder): IntentItem {
  return {
    credentialId: credential.id,
    expiresAt: credential.expiresAt,
    ...(leadSeconds === undefined ? {} : { leadSeconds }),
    ...(snooze === undefined ? {} : { snoozedUntil: snooze.until }),
    stage: repeat ? 'again' : 'first',
  };
}

/** The document with that intent, or with none where there are no items. */
export function withIntent(document: Metadata, announcing: Announcing | undefined): Metadata {
  const { announcing: former, ...rest } = document;
  if (announcing !== undefined && announcing.items.length > 0) return { ...rest, announcing };
  return former === undefined ? document : rest;
}

/** The document in which these reminders have been told, their snoozes used up. */
export function withTold(
  document: Metadata,
  items: readonly DueReminder[],
  how: 'single' | 'digest',
  announcedAt: string,
): Metadata {
  if (items.length === 0) return document;
  return {
    ...document,
    announcements: [
      ...document.announcements,
      ...items.flatMap(({ credential, leadSeconds, folded }): Announcement[] => {
        const about = { credentialId: credential.id, expiresAt: credential.expiresAt, announcedAt };
        return [
          ...folded.map((each) => ({ ...about, leadSeconds: each, how: 'folded' as const })),
          leadSeconds === undefined ? { ...about, how } : { ...about, leadSeconds, how },
        ];
      }),
    ],
    snoozes: without(
      document.snoozes,
      items.flatMap(({ snooze }) => snooze ?? []),
    ),
  };
}

/** The document in which what two dead runs in a row were showing counts as told. */
export function withGivenUp(
  document: Metadata,
  items: readonly IntentItem[],
  at: string,
): Metadata {
  if (items.length === 0) return document;
  return {
    ...document,
    announcements: [
      ...document.announcements,
      ...items.map(({ credentialId, expiresAt, leadSeconds }): Announcement => {
        const about = { credentialId, expiresAt, announcedAt: at, how: 'perhaps' as const };
        return leadSeconds === undefined ? about : { ...about, leadSeconds };
      }),
    ],
    snoozes: without(
      document.snoozes,
      items.flatMap(({ credentialId, expiresAt, snoozedUntil }) =>
        snoozedUntil === undefined ? [] : { credentialId, expiresAt, until: snoozedUntil },
      ),
    ),
  };
}

/**
 * The document without what can never matter again: snoozes of a credential that was renewed or
 * removed, and announcements of such ones after 90 days. The same document where there are none.
 */
export function pruned(document: Metadata, nowMs: number): Metadata {
  const subjects = new Set(
    document.credentials.flatMap((each) =>
      endsInUse(each).map((expiresAt) => subjectOf({ credentialId: each.id, expiresAt })),
    ),
  );
  const announcements = document.announcements.filter(
    (each) =>
      subjects.has(subjectOf(each)) || Date.parse(each.announcedAt) > nowMs - KEEP_SUPERSEDED_MS,
  );
  const snoozes = document.snoozes.filter((each) => subjects.has(subjectOf(each)));
  return announcements.length === document.announcements.length &&
    snoozes.length === document.snoozes.length
    ? document
    : { ...document, announcements, snoozes };
}

function without(snoozes: readonly Snooze[], used: readonly Snooze[]): Snooze[] {
  if (used.length === 0) return snoozes as Snooze[];
  const gone = new Set(used.map(snoozeKey));
  return snoozes.filter((each) => !gone.has(snoozeKey(each)));
}

function snoozeKey(snooze: Snooze): string {
  return `${subjectOf(snooze)} ${snooze.until}`;
}
