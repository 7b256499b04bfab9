import type { Announcement, EndingCredential, Snooze } from '../../../shared/domain/model';
import { ok, ProblemError, type Result, refuse } from '../../../shared/domain/result';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import type { ReminderIndex } from './reminder-index';

/**
 * What is snoozed of these credentials: each with the end that was told last, because who snoozes
 * answers that; else with the one that comes first.
 */
export function snoozed(
  ids: readonly string[],
  announcements: readonly Announcement[],
  index: Pick<ReminderIndex, 'credential'>,
): readonly EndingCredential[] {
  return ids.flatMap((id) => {
    const told = announcements.findLast(({ credentialId }) => credentialId === id);
    return (told && index.credential(id, told.expiresAt)) ?? index.credential(id) ?? [];
  });
}

/**
 * Stores that these credentials' reminders come back at `untilMs`, milliseconds since 1970 UTC, in
 * place of an earlier snooze. Gives that moment in ISO UTC. Refused where there is no credential,
 * where the reminders of all are off, or with the store's problem.
 */
export async function storeSnoozes(
  metadata: Pick<MetadataStore, 'update'>,
  credentials: readonly EndingCredential[],
  untilMs: number,
): Promise<Result<string>> {
  if (credentials.length === 0) {
    return refuse('credential-gone', appTexts().reminders.snoozedGone);
  }
  const heard = credentials.filter(({ leadTimes }) => leadTimes !== 'off');
  if (heard.length === 0) {
    return refuse('reminders-off', appTexts().reminders.snoozedOff);
  }
  const until = new Date(untilMs).toISOString();
  const fresh = new Map<string, Snooze>(
    heard.map(({ id, expiresAt }) => [id, { credentialId: id, expiresAt, until }]),
  );
  try {
    await metadata.update((current) => ({
      ...current,
      snoozes: [
        ...current.snoozes.filter((each) => !fresh.has(each.credentialId)),
        ...fresh.values(),
      ],
    }));
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    throw error;
  }
  return ok(until);
}
