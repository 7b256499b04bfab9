import { resolve } from 'node:path';
import { replaceFile } from '../../main/platform/files/safe-file';
import { calendarText } from '../../main/services/calendar/calendar-text';
import { entriesOf } from '../../main/services/calendar/calendars';
import { EXIT } from '../exit-codes';
import { note, write } from '../output';
import { cliTexts } from '../texts/cli-texts';
import { readList } from './list-document';

export interface CalendarFlags {
  readonly names?: true;
  readonly out?: string;
}

/** `calendar`: all ends by RFC 5545, on standard output or in a file. */
export async function calendar({ names, out }: CalendarFlags): Promise<number> {
  const { metadata, leadTimesSeconds } = await readList();
  const entries = entriesOf(metadata, { leadTimesSeconds, names: names === true });
  const text = await calendarText(entries);
  if (out === undefined) {
    await write(text);
  } else {
    replaceFile(resolve(out), text);
    note(cliTexts().reading.calendarWritten(entries.length, out));
  }
  return EXIT.ok;
}
