import { kindOf } from '../../shared/domain/kinds/kinds';
import type { Texts } from '../texts/en-later';
import { toMs, zonedMoment } from '../time/moments';
import type { Entry } from './by-hand-model';
import type { Typed } from './kind-entry';

/** What is going to be kept of an entry by hand, in words that hold none of its secret. */
export function entryFacts(
  typed: Typed,
  entry: Entry,
  { forms }: Pick<Texts, 'forms'>,
): readonly (readonly [string, string])[] {
  const { preview } = forms;
  const secret = entry.elsewhere
    ? preview.elsewhere
    : (typed.secret ?? '').trim() === ''
      ? ''
      : preview.toKeychain;
  return [
    [preview.name, typed.name ?? ''],
    [preview.environment, typed.environment ?? ''],
    [preview.kind, kindOf(entry.kind).title],
    [preview.secret, secret],
    [preview.ends, endOf(entry, preview)],
  ];
}

function endOf({ ending }: Entry, preview: Texts['forms']['preview']): string {
  if ('expiresAt' in ending) return zonedMoment(toMs(ending.expiresAt));
  return ending.by === 'never' ? preview.noEnd : '';
}
