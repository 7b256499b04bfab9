import type { Inspection } from '../../shared/domain/inspect';
import type { EntryMoment } from '../../shared/domain/kinds/entry';
import { enteredKinds, retirementOf } from '../../shared/domain/kinds/kinds';
import { checkEnvironment, checkName } from '../../shared/domain/names';
import { LONGEST_PASTED, readPasted } from '../../shared/domain/pasted/unwrap';
import { refuse } from '../../shared/domain/result';
import { parseTags } from '../../shared/domain/tags';
import type { CredentialView, EnteredInput } from '../../shared/ipc/api';
import { type Errors, errorsOf } from '../forms/errors';
import { asksEnd, checkEnd, type Ending, endingOf, withTimeOfDay } from './ending-model';
import {
  checkKind,
  type KindEntry,
  kindEntryOf,
  kindStart,
  kindValues,
  type Typed,
  YES,
} from './kind-entry';

type Kind = CredentialView['kind'];

/** The kinds to choose from; those that their makers gave up come last. */
export function kindChoices(): ReturnType<typeof enteredKinds> {
  const isLate = ({ kind }: { readonly kind: Kind }) => retirementOf({ kind }) !== undefined;
  const kinds = enteredKinds();
  return [...kinds.filter((each) => !isLate(each)), ...kinds.filter(isLate)];
}

/** What the form starts from: the first kind, and for each kind what it offers by itself. */
export function startingEntry(environment: string, moment: EntryMoment): Typed {
  const kinds = kindChoices();
  return {
    ...Object.assign({}, ...kinds.map(({ kind }) => kindStart(kindEntryOf(kind), {}))),
    ...ofKind(kinds[0]?.kind ?? 'other', moment),
    name: '',
    environment,
    secret: '',
    elsewhere: '',
    expiry: '',
    neverEnds: '',
    tags: '',
  };
}

/** What changes in the form as a kind is chosen. */
export function ofKind(kind: Kind, moment: EntryMoment): Typed {
  const entry = kindEntryOf(kind);
  return { kind, ...kindStart(entry, entry?.initial?.(moment) ?? {}) };
}

/** What is typed, understood. */
export interface Entry {
  readonly kind: Kind;
  readonly entry: KindEntry | undefined;
  /** The secret is not kept here. */
  readonly elsewhere: boolean;
  /** What the typed secret tells of itself; `undefined` where there is none, or it is unknown. */
  readonly inspection: Inspection | undefined;
  readonly asksEnd: boolean;
  readonly ending: Ending;
}

export function entryTyped(typed: Typed, moment: EntryMoment): Entry {
  const kind =
    enteredKinds().find((each) => each.kind === typed.kind)?.kind ?? ('other' satisfies Kind);
  const entry = kindEntryOf(kind);
  const elsewhere = entry?.secret === 'optional' && typed.elsewhere === YES;
  const inspection = elsewhere ? undefined : inspected(typed.secret ?? '', moment.nowMs);
  const told = inspection?.expiresAt;
  return {
    kind,
    entry,
    elsewhere,
    inspection,
    asksEnd: asksEnd({ told, entry }),
    ending: endingOf(
      {
        told,
        entry,
        values: kindValues(entry, typed, elsewhere),
        expiry: typed.expiry ?? '',
        neverEnds: entry?.mayBeEndless === true && typed.neverEnds === YES,
      },
      moment,
    ),
  };
}

function inspected(secret: string, nowMs: number): Inspection | undefined {
  if (secret.trim() === '' || secret.length > LONGEST_PASTED) return undefined;
  const { inspection } = readPasted(secret, nowMs);
  return inspection.kind === 'unknown' ? undefined : inspection;
}

interface EntryRules extends EntryMoment {
  readonly taken: readonly string[];
  readonly texts: {
    readonly secretMissing: string;
    readonly nothingToWatch: string;
    readonly endRequired: string;
    readonly endRequiredOrNever: string;
  };
}

/** A sentence for each field that cannot be right; the messages never hold any of a secret. */
export function checkEntry(typed: Typed, rules: EntryRules): Errors<string> {
  const { taken, texts } = rules;
  const { entry, elsewhere, asksEnd: asks, ending } = entryTyped(typed, rules);
  const missing =
    entry?.mayBeEndless === true && !elsewhere ? texts.endRequiredOrNever : texts.endRequired;
  return {
    ...checkKind(entry, kindValues(entry, typed, elsewhere), rules),
    ...errorsOf<string>({
      name: checkName(typed.name ?? '', { taken }),
      environment: checkEnvironment(typed.environment ?? ''),
      secret:
        elsewhere || (typed.secret ?? '').trim() !== ''
          ? undefined
          : refuse('secret-empty', texts.secretMissing),
      expiry: !asks
        ? undefined
        : elsewhere && ending.by === 'never'
          ? refuse('nothing-to-watch', texts.nothingToWatch)
          : checkEnd(ending, missing),
      tags: parseTags(typed.tags ?? ''),
    }),
  };
}

/** What is sent to the app. */
export function entryInput(typed: Typed, moment: EntryMoment): EnteredInput {
  const { kind, entry, elsewhere, asksEnd: asks, ending } = entryTyped(typed, moment);
  const neverEnds = asks && ending.by === 'never';
  return {
    kind,
    name: typed.name ?? '',
    sourceId: '',
    environment: typed.environment ?? '',
    values: kindValues(entry, typed, elsewhere),
    secret: elsewhere ? { from: 'elsewhere' } : { from: 'typed', text: typed.secret ?? '' },
    expiry: asks && !neverEnds ? withTimeOfDay(typed.expiry ?? '', moment) : '',
    neverEnds,
    tags: typed.tags ?? '',
  };
}
