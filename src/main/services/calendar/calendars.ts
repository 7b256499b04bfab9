import {
  type CalendarEntry,
  calendarEntriesOf,
} from '../../../shared/domain/calendar/calendar-entries';
import { traitsOf } from '../../../shared/domain/kinds/kinds';
import type { Credential, Metadata } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import type { Settings } from '../../../shared/domain/settings';
import { appTexts } from '../../texts/app-texts';
import { calendarText } from './calendar-text';

/** The one file of all ends. */
export const CALENDAR_FILE = 'tokentray.ics';

type Listed = Pick<Metadata, 'credentials' | 'sources'>;
interface Terms {
  /** Of the settings. */
  readonly leadTimesSeconds: readonly number[];
  readonly names: boolean;
}

/** Every end of every credential that is announced, the soonest first. */
export function entriesOf(document: Listed, terms: Terms): readonly CalendarEntry[] {
  return document.credentials
    .flatMap((credential) => entriesOfOne(document, credential, terms))
    .sort((one, other) => (one.endsAt < other.endsAt ? -1 : one.endsAt > other.endsAt ? 1 : 0));
}

/** The calendar of one credential. Throws `ProblemError` where it is gone or has no end. */
export async function calendarOfOne(
  document: Listed,
  credentialId: string,
  terms: Terms,
): Promise<string> {
  const credential = document.credentials.find(({ id }) => id === credentialId);
  const entries = credential === undefined ? [] : entriesOfOne(document, credential, terms);
  if (entries.length === 0) {
    throw new ProblemError({
      code: 'calendar-nothing',
      message:
        credential === undefined
          ? appTexts().calendar.gone
          : appTexts().calendar.nothing(credential.name),
    });
  }
  return calendarText(entries);
}

/** The files of a folder: one of everything, or one of each end. */
export async function filesOf(
  document: Listed,
  terms: Terms & { readonly shape: Settings['calendar']['shape'] },
): Promise<ReadonlyMap<string, string>> {
  const entries = entriesOf(document, terms);
  if (terms.shape === 'file') return new Map([[CALENDAR_FILE, await calendarText(entries)]]);
  const files = new Map<string, string>();
  for (const entry of entries) {
    const name = `tokentray-${entry.uid.replace(/@.*$/, '')}.ics`;
    files.set(name, await calendarText([entry]));
  }
  return files;
}

function entriesOfOne(
  document: Listed,
  credential: Credential,
  terms: Terms,
): readonly CalendarEntry[] {
  const source = document.sources.find(({ id }) => id === credential.sourceId);
  const environment = traitsOf(credential, source)?.environment ?? '';
  return calendarEntriesOf(credential, { ...terms, environment });
}
