import { environmentOf } from '../../../shared/domain/environment-of';
import type { EndingCredential, Metadata, Source } from '../../../shared/domain/model';
import type { DueReminder } from '../../../shared/domain/reminders/open-reminder';
import { formerInUse } from '../../../shared/domain/reminders/remindable';
import type { UpcomingReminder } from '../../../shared/domain/reminders/upcoming';
import type { ReminderRow, RemindersView } from '../../../shared/ipc/api';

/** What the Reminders page lists, and what the tray and the banners need of it. */
export interface ReminderPlan extends RemindersView {
  /** How many reminders could not be shown and will be tried again. */
  readonly unshownCount: number;
  /** When that is, in ISO UTC. */
  readonly nextTryAt?: string;
  /** A sentence about a clock that is plainly wrong. */
  readonly clockWarning?: string;
  /** What was announced could not be stored yet: it may be announced again after a restart. */
  readonly storageWarning?: string;
}

export const MOST_UPCOMING = 20;
export const MOST_PAST = 50;
export const MOST_PENDING = 200;

function sourceOf(
  { sourceId }: EndingCredential,
  sources: ReadonlyMap<string, Source>,
): Source | undefined {
  return sourceId === undefined ? undefined : sources.get(sourceId);
}

/** Makes rows; those of credentials that are no longer there are left out. */
export class ReminderRows {
  private readonly sources: ReadonlyMap<string, Source>;

  constructor(
    private readonly document: Metadata,
    private readonly credential: (id: string) => EndingCredential | undefined,
  ) {
    this.sources = new Map(document.sources.map((each) => [each.id, each]));
  }

  upcoming(reminders: readonly UpcomingReminder[]): ReminderRow[] {
    return reminders.flatMap(({ credentialId, expiresAt, leadSeconds, tellAtMs }) =>
      this.row(credentialId, expiresAt, leadSeconds, { at: new Date(tellAtMs).toISOString() }),
    );
  }

  /** The latest first. */
  announced(): ReminderRow[] {
    return this.document.announcements
      .slice(-MOST_PAST)
      .reverse()
      .flatMap(({ credentialId, expiresAt, leadSeconds, announcedAt, how }) =>
        this.row(credentialId, expiresAt, leadSeconds, {
          at: announcedAt,
          how: leadSeconds === undefined && how !== 'perhaps' ? 'snooze' : how,
        }),
      );
  }

  /** `at` is since when each is due. */
  pending(items: readonly DueReminder[], reason: string): ReminderRow[] {
    return items.slice(0, MOST_PENDING).flatMap(({ credential, leadSeconds, sinceMs }) =>
      this.row(credential.id, credential.expiresAt, leadSeconds, {
        at: new Date(sinceMs).toISOString(),
        reason,
      }),
    );
  }

  private row(
    credentialId: string,
    expiresAt: string,
    leadSeconds: number | undefined,
    rest: Pick<ReminderRow, 'at' | 'how' | 'reason'>,
  ): ReminderRow[] {
    const credential = this.credential(credentialId);
    if (credential === undefined) return [];
    const former = credential.expiresAt === expiresAt ? formerInUse(credential) : undefined;
    const row = {
      credentialId,
      credentialName: credential.name,
      environment: environmentOf(credential, sourceOf(credential, this.sources)),
      expiresAt,
      ...(former === undefined ? {} : { formerAtPlaces: former.places }),
      ...rest,
    };
    return [leadSeconds === undefined ? row : { ...row, leadSeconds }];
  }
}
