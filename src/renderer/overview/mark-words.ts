import { wordsOf } from '../kinds/credential-words';
import { kindWordsOf } from '../kinds/kind-words';
import type { Texts } from '../texts/en-later';
import { localDays, localMoment } from '../time/moments';
import { timeSpan } from '../time/time-span';
import type { TimelineMark } from './marks';
import type { TimelineItem } from './timeline-items';

/** Why its server no longer takes it although its date has not come; else undefined. */
export function deadWordOf({ credential }: TimelineItem, texts: Texts): string | undefined {
  return wordsOf(credential).deadWord(credential, texts);
}

/** "Grafana key, production". */
export function kindAndPlace({ credential }: TimelineItem, texts: Texts): string {
  return [kindWordsOf(credential, texts).name, credential.environment]
    .filter((part) => part !== '')
    .join(', ');
}

/** "ends in 5 days"; "its old one ended 2 hours ago"; "Revoked, ends in 5 days". */
export function endInWords(item: TimelineItem, texts: Texts, nowMs: number): string {
  const left = item.endsMs - nowMs;
  const words = item.former ? texts.overview.formerEnds : texts.overview.ends;
  const ends = words(timeSpan(left), left <= 0);
  const dead = deadWordOf(item, texts);
  return dead === undefined ? ends : `${dead}, ${ends}`;
}

/** What a mark is called: all that its place, shape and colour tell. */
export function markName(mark: TimelineMark, texts: Texts, nowMs: number): string {
  const [first] = mark.items;
  if (first === undefined) return '';
  if (mark.items.length === 1) {
    return [
      first.credential.name,
      kindAndPlace(first, texts),
      endInWords(first, texts, nowMs),
      localMoment(first.endsMs),
    ].join(', ');
  }
  const { overview } = texts;
  const states = (['expired', 'soon'] as const).flatMap((state) => {
    const count = mark.states.get(state);
    return count === undefined ? [] : [overview.states[state](count)];
  });
  return overview.together(mark.items.length, overview.laneName[mark.lane], daysOf(mark), states);
}

/** The days on which what is in a mark ends. */
export function daysOf({ items }: TimelineMark): string {
  const [first, last] = [items[0], items.at(-1)];
  return first === undefined || last === undefined ? '' : localDays(first.endsMs, last.endsMs);
}
