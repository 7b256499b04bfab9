import { said } from '../../texts/said';
import type { Credential } from '../model';
import { formerInUse, remindables } from '../reminders/remindable';
import { applicableLeadTimes, expiryMs } from '../reminders/thresholds';

/** One end of a credential as an entry of a calendar. */
export interface CalendarEntry {
  /** Stays the same when the credential is renewed or renamed, so that a calendar moves its entry. */
  readonly uid: string;
  readonly credentialId: string;
  /** ISO UTC, whole seconds. */
  readonly endsAt: string;
  readonly summary: string;
  /** Opens the credential in the app's window. */
  readonly link: string;
  /** ISO UTC of the record's last change. */
  readonly changedAt: string;
  /** Seconds before the end, the longest first. */
  readonly alarmsSeconds: readonly number[];
}

export interface CalendarTerms {
  /** Lead times of the settings, in seconds. */
  readonly leadTimesSeconds: readonly number[];
  /** Whether an entry says which credential it is of; a calendar is often seen by others. */
  readonly names: boolean;
  /** Of the credential; empty: none. */
  readonly environment: string;
}

/** The ends that the reminders announce, each with an alarm at every lead time. */
export function calendarEntriesOf(
  credential: Credential,
  terms: CalendarTerms,
): readonly CalendarEntry[] {
  return remindables(credential).map((ending) => {
    const ofFormer = formerInUse(ending) !== undefined;
    const leads = applicableLeadTimes(ending, terms.leadTimesSeconds);
    return {
      uid: `${credential.id}${ofFormer ? '-former' : ''}@tokentray`,
      credentialId: credential.id,
      endsAt: wholeSecond(expiryMs(ending)),
      summary: summaryOf(credential, ofFormer, terms),
      link: `tokentray://credential/${credential.id}`,
      changedAt: credential.updatedAt,
      alarmsSeconds: leads === 'off' ? [] : leads,
    };
  });
}

function summaryOf(credential: Credential, ofFormer: boolean, terms: CalendarTerms): string {
  const { environment, names } = terms;
  const { calendar } = said();
  const name = environment === '' ? credential.name : calendar.named(credential.name, environment);
  const who = names ? name : calendar.unnamed;
  return ofFormer ? calendar.formerEnds(who) : calendar.ends(who);
}

/** Cut, not rounded: an entry must not come after the end. */
function wholeSecond(ms: number): string {
  return new Date(Math.floor(ms / 1_000) * 1_000).toISOString();
}
