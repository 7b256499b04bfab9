import type { Inspection } from '../../shared/domain/inspect';
import type { PasteRead } from '../../shared/ipc/api';
import type { Texts } from '../texts/en-later';
import { localMoment, toMs } from '../time/moments';
import { timeLeft } from '../time/time-left';
import type { PasteState } from './use-paste';

/** A row of what a pasted secret tells; `moment` is to be written in local time. */
export interface FoundFact {
  readonly label: string;
  readonly text: string;
  readonly moment?: true;
}

/** Whose it is and since when, as far as it tells. */
export function foundFacts(
  inspection: Inspection,
  texts: Texts['add']['found'],
): readonly FoundFact[] {
  const { identifier, enrollment, issuer, audience, issuedAt, notBefore } = inspection;
  const rows: readonly (readonly [label: string, text: string | undefined, moment?: true])[] = [
    [texts.enrollment, enrollment],
    // Of an EA key the two are one.
    [texts.identifier, identifier === enrollment ? undefined : identifier],
    [texts.issuer, issuer],
    [texts.audience, audience],
    [texts.issuedAt, issuedAt, true],
    // Most are taken from the moment they are made.
    [texts.notBefore, notBefore === issuedAt ? undefined : notBefore, true],
  ];
  return rows.flatMap(([label, text, moment]) =>
    text === undefined || text === '' ? [] : [{ label, text, ...(moment && { moment }) }],
  );
}

/** What is read out of a paste. Why nothing came of it stands in a notice that is read out itself. */
export function pasteSaid(state: PasteState, nowMs: number, texts: Texts): string {
  if (state.status === 'found') return foundSaid(state.read, nowMs, texts);
  return state.status === 'reading' ? texts.add.paste.reading : '';
}

/** Why there is no secret in what was pasted, or what to do. */
export function whyNothing({ remarks }: PasteRead, { add }: Texts): string {
  return remarks.join(' ') || add.paste.nothingText;
}

/** What is read out once it is known what was pasted. */
export function foundSaid(read: PasteRead, nowMs: number, texts: Texts): string {
  const { found, known } = texts.add;
  const { title, expiresAt } = read.inspection;
  const ends =
    expiresAt === undefined
      ? ''
      : found.saidEnds(
          localMoment(toMs(expiresAt)),
          timeLeft(expiresAt, nowMs, texts.time).toLowerCase(),
        );
  const state = read.known;
  return found.said(
    title,
    ends,
    state.state === 'unknown' ? '' : known[state.state].said(state.name),
  );
}
