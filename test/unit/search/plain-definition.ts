import type { EndEdge } from '../../../src/shared/domain/search/ends';
import type { SearchClock } from '../../../src/shared/domain/search/match';
import type { Condition, SearchQuery, TextValue } from '../../../src/shared/domain/search/query';
import type { SearchSubject, TextField } from '../../../src/shared/domain/search/subject';

type Clock = Required<SearchClock>;

/** What a query means for one subject, said as plainly as possible and however slow that is. */
export function isMeant(subject: SearchSubject, query: SearchQuery, clock: Clock): boolean {
  return query.conditions.every(
    (condition) => holdsFor(subject, condition, clock) !== condition.negated,
  );
}

function holdsFor(subject: SearchSubject, condition: Condition, clock: Clock): boolean {
  const { endsMs, soonMs = Number.POSITIVE_INFINITY } = subject;
  switch (condition.type) {
    case 'text':
      return [...Object.values(fieldsOf(subject)).flat(), ...(subject.words ?? [])].some((text) =>
        plainly(text).includes(condition.text),
      );
    case 'field':
      return fieldsOf(subject)[condition.field].some((text) =>
        condition.values.some((value) => has(plainly(text), value)),
      );
    case 'ends':
      return condition.ranges.some((range) => {
        if (range === 'never' || endsMs === undefined)
          return range === 'never' && endsMs === undefined;
        if (range.from !== undefined && endsMs < moment(range.from, clock)) return false;
        return range.to === undefined || endsMs < moment(range.to, clock);
      });
    case 'is':
      return condition.flags.some((flag) => {
        const ended = endsMs !== undefined && clock.nowMs >= endsMs;
        const soon = endsMs !== undefined && !ended && clock.nowMs >= soonMs;
        if (flag === 'expired') return ended;
        if (flag === 'soon') return soon;
        if (flag === 'fine') return !ended && !soon;
        return subject.flags.includes(flag);
      });
  }
}

function fieldsOf(subject: SearchSubject): Record<TextField, readonly string[]> {
  const { name, kinds, services, environment, tags, identifiers, notes } = subject;
  return {
    name: [name],
    kind: kinds,
    service: services,
    env: [environment],
    tag: tags,
    id: identifiers,
    note: [notes],
  };
}

function plainly(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');
  return bare.replace(/[\s"“”„]+/gu, ' ').trim();
}

function has(text: string, { text: wanted, exact }: TextValue): boolean {
  if (text === '') return false;
  if (exact) return text === wanted;
  return [...Array(text.length).keys()].some(
    (at) => text.startsWith(wanted, at) && (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')),
  );
}

function moment(edge: EndEdge, { nowMs, dayStart, today }: Clock): number {
  if ('fromNowMs' in edge) return nowMs + edge.fromNowMs;
  if ('day' in edge) return dayStart(edge.day.year, edge.day.month, edge.day.day);
  return dayStart(today.year, today.month, today.day + edge.daysFromToday);
}
