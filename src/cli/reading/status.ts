import { fromNow } from '../../shared/domain/reminders/when';
import { unwrap } from '../../shared/domain/result';
import { parseTimeToLive } from '../../shared/domain/time-to-live';
import { EXIT } from '../exit-codes';
import { jsonDocument, print, usesColour } from '../output';
import { moment, table } from '../table';
import { cliTexts } from '../texts/cli-texts';
import { quickTexts } from '../texts/quick-texts';
import { readList } from './list-document';
import { type ListEntry, listEntry } from './list-entry';
import { coloured } from './state-colour';

export interface StatusFlags {
  readonly within: string;
  readonly json?: true;
}

/**
 * `status`: what has ended, and what ends within the time; gives 4, 3 or 0 accordingly. Archived
 * ones do not count.
 */
export async function status({ within, json }: StatusFlags): Promise<number> {
  const withinSeconds = unwrap(parseTimeToLive(within));
  const nowMs = Date.now();
  const { credentials } = await readList();
  const entries = credentials
    .filter(({ archived }) => !archived)
    .flatMap((row) => listEntry(row, nowMs) ?? []);
  const ended = entries.filter(({ state }) => state === 'expired');
  const ending = entries.filter(
    ({ state, secondsLeft }) =>
      state !== 'expired' && secondsLeft !== null && secondsLeft <= withinSeconds,
  );
  const code = ended.length > 0 ? EXIT.ended : ending.length > 0 ? EXIT.endsSoon : EXIT.ok;
  await print(
    json === true
      ? jsonDocument('status', {
          withinSeconds,
          exitCode: code,
          checked: entries.length,
          expired: ended,
          ending,
        })
      : statusText(ended, ending, { checked: entries.length, within, nowMs }),
  );
  return code;
}

interface StatusFacts {
  readonly checked: number;
  readonly within: string;
  readonly nowMs: number;
}

function statusText(
  ended: readonly ListEntry[],
  ending: readonly ListEntry[],
  { checked, within, nowMs }: StatusFacts,
): string {
  const { reading: texts } = cliTexts();
  if (ended.length + ending.length === 0) {
    return texts.nothingEnds(within.trim(), checked);
  }
  const rows = [...ended, ...ending];
  const text = table(
    texts.statusTable,
    rows.map((each) => [
      each.state === 'expired' ? texts.ended : texts.ending,
      each.name,
      each.service,
      each.environment,
      moment(each.expiresAt ?? undefined, quickTexts().noEnd),
      fromNow(Date.parse(each.expiresAt ?? ''), nowMs),
    ]),
  );
  if (!usesColour()) return text;
  const [headings = '', ...lines] = text.split('\n');
  const state = (index: number) => (index < ended.length ? 'expired' : 'soon');
  return [headings, ...lines.map((line, index) => coloured(line, state(index)))].join('\n');
}
