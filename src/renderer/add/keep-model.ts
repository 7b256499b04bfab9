import type { EntryMoment } from '../../shared/domain/kinds/entry';
import { checkEnvironment, checkName } from '../../shared/domain/names';
import { refuse } from '../../shared/domain/result';
import { parseTags } from '../../shared/domain/tags';
import type { EnteredInput, PasteOffer, PasteRead, Snapshot } from '../../shared/ipc/api';
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

/** Which way to keep it is chosen to begin with: one that a stored key vouches for, else the first. */
export function preferredOffer(offers: readonly PasteOffer[]): number {
  return Math.max(
    0,
    offers.findIndex(({ signedBy }) => signedBy !== undefined),
  );
}

/** What the form of a pasted secret starts from. */
export function startingKeep(read: PasteRead, environment: string): Typed {
  const chosen = preferredOffer(read.offers);
  return {
    // Every kind's fields, so that a refusal of one of them finds its field.
    ...Object.assign({}, ...read.offers.map(({ kind }) => kindStart(kindEntryOf(kind), {}))),
    name: read.suggestedName || nameBefore(read),
    environment,
    tags: '',
    expiry: '',
    neverEnds: '',
    ...offered(read, chosen),
  };
}

/** One that was deleted here comes back by its name. */
function nameBefore({ known }: PasteRead): string {
  return known.state === 'deleted' ? known.name : '';
}

/** What changes in the form as one way to keep it is chosen. */
export function offered({ offers, inspection }: PasteRead, index: number): Typed {
  const offer = offers[index];
  if (offer === undefined) return { offer: '', sourceId: '' };
  const entry = kindEntryOf(offer.kind);
  return {
    offer: String(index),
    sourceId: offer.signedBy?.sourceId ?? onlySource(offer) ?? '',
    ...kindStart(entry, {
      ...offer.values,
      // What would only lead to its end is nothing to ask where it tells that itself.
      ...(inspection.expiresAt === undefined ? {} : withoutOnce(entry)),
    }),
  };
}

function onlySource({ sources }: PasteOffer): string | undefined {
  return sources.length === 1 ? sources[0]?.id : undefined;
}

function withoutOnce(entry: KindEntry | undefined): Typed {
  return Object.fromEntries(
    (entry?.fields ?? []).filter(({ once }) => once === true).map(({ id }) => [id, '']),
  );
}

/** The offer that is chosen. */
export function chosenOffer({ offers }: PasteRead, typed: Typed): PasteOffer | undefined {
  return offers[Number(typed.offer ?? '')];
}

/** The environment that everything has so far; empty where there are several, or none. */
export function usualEnvironment({
  sources,
  credentials,
}: Pick<Snapshot, 'sources' | 'credentials'>): string {
  const used = new Set([...sources, ...credentials].map(({ environment }) => environment));
  const [first = ''] = used;
  return used.size === 1 ? first : '';
}

/** What the end of a pasted secret follows from. */
export function keepEnding(read: PasteRead, typed: Typed, moment: EntryMoment): Ending {
  const offer = chosenOffer(read, typed);
  const entry = offer && kindEntryOf(offer.kind);
  return endingOf(
    {
      told: read.inspection.expiresAt,
      entry,
      values: kindValues(entry, typed),
      expiry: typed.expiry ?? '',
      neverEnds: offer?.mayBeEndless === true && typed.neverEnds === YES,
    },
    moment,
  );
}

/**
 * Who tells when it ends: a person has to, its server does where it can, or there is nothing to
 * ask. What belongs to a connection is looked up on its server as it is saved.
 */
export function endAskedOf(
  { inspection }: PasteRead,
  offer: PasteOffer | undefined,
): 'person' | 'server' | 'nobody' {
  if (offer?.asksExpiry !== true) return 'nobody';
  const entry = kindEntryOf(offer.kind);
  if (!asksEnd({ told: inspection.expiresAt, entry })) return 'nobody';
  return entry === undefined ? 'server' : 'person';
}

interface KeepRules extends EntryMoment {
  readonly read: PasteRead;
  /** Names that are in use. */
  readonly taken: readonly string[];
  readonly texts: {
    readonly sourceMissing: string;
    readonly endRequired: string;
    readonly endRequiredOrNever: string;
  };
}

/** A sentence for each field that cannot be right. */
export function checkKeep(typed: Typed, rules: KeepRules): Errors<string> {
  const { read, taken, texts } = rules;
  const offer = chosenOffer(read, typed);
  if (offer === undefined) return {};
  const entry = kindEntryOf(offer.kind);
  const missing = offer.mayBeEndless ? texts.endRequiredOrNever : texts.endRequired;
  const belongs = entry === undefined;
  return {
    ...checkKind(entry, kindValues(entry, typed), rules),
    ...errorsOf<string>({
      name: checkName(typed.name ?? '', { taken }),
      sourceId:
        belongs && !offer.sources.some(({ id }) => id === typed.sourceId)
          ? refuse('source-missing', texts.sourceMissing)
          : undefined,
      environment: belongs ? undefined : checkEnvironment(typed.environment ?? ''),
      tags: parseTags(typed.tags ?? ''),
      expiry: checkKeptEnd(read, typed, rules, missing),
    }),
  };
}

function checkKeptEnd(read: PasteRead, typed: Typed, rules: KeepRules, missing: string) {
  const asked = endAskedOf(read, chosenOffer(read, typed));
  const ending = keepEnding(read, typed, rules);
  if (asked === 'nobody' || (asked === 'server' && ending.by === 'nobody')) return undefined;
  return checkEnd(ending, missing);
}

/** What is sent to the app. */
export function keptInput(
  read: PasteRead,
  typed: Typed,
  moment: EntryMoment,
): EnteredInput | undefined {
  const offer = chosenOffer(read, typed);
  if (offer === undefined) return undefined;
  const entry = kindEntryOf(offer.kind);
  const belongs = entry === undefined;
  const asks = endAskedOf(read, offer) !== 'nobody';
  const neverEnds = asks && offer.mayBeEndless && typed.neverEnds === YES;
  return {
    kind: offer.kind,
    name: typed.name ?? '',
    sourceId: belongs ? (typed.sourceId ?? '') : '',
    environment: belongs ? '' : (typed.environment ?? ''),
    values: belongs ? offer.values : kindValues(entry, typed),
    secret: { from: 'pasted', pastedId: read.pastedId },
    expiry: asks && !neverEnds ? withTimeOfDay(typed.expiry ?? '', moment) : '',
    neverEnds,
    tags: typed.tags ?? '',
  };
}

/** Why the form waits until one asks for it; `undefined`: it is there at once. */
export function keptWhy(read: PasteRead): 'held' | 'replaced' | 'expired' | undefined {
  const { state } = read.known;
  if (state === 'held' || state === 'replaced') return state;
  return read.inspection.expired === true ? 'expired' : undefined;
}
