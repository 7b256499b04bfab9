import { said } from '../../texts/said';
import { type Inspection, inspectValue, UNKNOWN } from '../inspect';
import { firstInvisible } from '../invisible';
import type { InspectedKind } from '../recogniser';
import { withoutApimScheme } from './apim-scheme';
import { readCredential } from './credential-value';
import { foundInCurl } from './curl-command';
import { defined } from './defined';
import type { Found, Wrapping } from './found';
import { foundInJson } from './json-fields';
import { foundInLine, foundInLines } from './lines';
import { likelyShells } from './shell/dialects';
import { foundWithin } from './within-text';

/** What stood around a secret: worth suggesting, never certain. */
export interface PastedHints {
  /** The key's own name, or that of the variable it was in. */
  readonly name?: string;
  /** Host, with its port, of the address it is sent to. */
  readonly host?: string;
  /** The header it is sent in. */
  readonly headerName?: string;
  readonly user?: string;
  readonly wrapping: Wrapping;
}

/** What was pasted, understood. */
export interface Pasted {
  /**
   * As the app stores it: API Management's with its scheme where that is known, all others without
   * header name, scheme and quotes. `''` where no secret is in the text.
   */
  readonly secret: string;
  readonly inspection: Inspection;
  readonly hints: PastedHints;
  /** Sentences about what stood around the secret; those about itself are in the inspection. */
  readonly remarks: readonly string[];
}

/** Characters that are looked into; a browser's copied request with its cookies is shorter. */
export const LONGEST_PASTED = 100_000;
const APIM_SCHEMES: { readonly [K in InspectedKind]?: string } = {
  'apim-sas': 'SharedAccessSignature',
  'apim-compact': 'SharedAccessSignature',
  'gateway-key': 'GatewayKey',
};
const MOST_BROKEN_LINES = 300;
const NO_NAME =
  /^(?:(?:access|api|auth|bearer|client|refresh)?[_-]?(?:token|key|secret|password|value|authorization)|(?:\w+\.)*config\.service\.auth(?:\.key)?)$/i;

/**
 * Finds the secret in whatever was pasted: alone, in quotes, in a header line, a curl command, a
 * line that sets a variable, JSON, or other text. `nowMs` (milliseconds since 1970 UTC) decides
 * what has expired. Never throws; linear in the text's length.
 */
export function readPasted(text: string, nowMs?: number): Pasted {
  if (text.length > LONGEST_PASTED) {
    return nothing(said().pasted.tooLong);
  }
  const { inner, hidden } = withoutHiddenEnds(text);
  if (inner === '') return nothing(said().pasted.nothing);
  const structured = inspected(foundIn(inner), nowMs);
  const chosen =
    structured.find(isSound) ??
    inspected(brokenToken(inner), nowMs).find(isSound) ??
    structured.find(isToken) ??
    firstToken(inspected(foundWithin(inner), nowMs)) ??
    structured.find(({ found }) => found.certain && found.value !== '') ??
    structured.find(({ found }) => found.certain) ??
    inspected([asItIs(inner)], nowMs)[0];
  if (chosen === undefined) return nothing();
  return result(chosen, [
    ...(hidden ? [said().pasted.unseenAround] : []),
    ...otherSecrets(chosen, structured),
  ]);
}

interface Candidate {
  readonly found: Found;
  readonly inspection: Inspection;
}

function inspected(found: readonly Found[], nowMs?: number): readonly Candidate[] {
  return found.map((one) => ({ found: one, inspection: inspectValue(one.value, nowMs) }));
}

function isToken({ inspection }: Candidate): boolean {
  return inspection.kind !== 'unknown';
}

function isSound(candidate: Candidate): boolean {
  return isToken(candidate) && candidate.inspection.remarks.length === 0;
}

function firstToken(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find(isSound) ?? candidates.find(isToken);
}

/** Everything that may hold the secret, by the form of the whole text. */
function foundIn(text: string): readonly Found[] {
  // A header or user as it stands in a command was copied out of one.
  const command = /^-(?:H|u|-header|-user)[\s=]/.test(text) ? `curl ${text}` : text;
  if (/curl/i.test(command)) {
    const inCurl = foundInEveryShell(withStraightQuotes(command));
    if (inCurl !== undefined) return inCurl;
  }
  const inJson = foundInJson(text);
  if (inJson !== undefined) return inJson;
  const lines = linesOf(text);
  return lines.length === 1 ? foundInLine(text) : foundInLines(lines);
}

/** As the likeliest shell reads it, unless only another one finds a token. */
function foundInEveryShell(text: string): readonly Found[] | undefined {
  let first: readonly Found[] | undefined;
  for (const readShell of likelyShells(text)) {
    const found = foundInCurl(readShell(text));
    if (found === undefined) continue;
    if (inspected(found).some(isToken)) return found;
    first ??= found;
  }
  return first;
}

/** A token that a terminal or a letter has broken over lines. */
function brokenToken(text: string): readonly Found[] {
  const lines = linesOf(text);
  if (lines.length === 1 || lines.length > MOST_BROKEN_LINES) return [];
  return (
    inspected(foundInLine(lines.join('')))
      // Those of other makers have no length of their own, so that anything could be joined to them.
      .filter(({ inspection }) => inspection.kind !== 'known-secret')
      .map(({ found }) => ({
        ...found,
        remarks: [...found.remarks, said().pasted.broken],
      }))
  );
}

/** A text that nothing is known about: as it is, but for quotes where it is one line. */
function asItIs(text: string): Found {
  const oneLine = linesOf(text).length === 1;
  const bare = oneLine ? readCredential(text) : { value: text, remarks: [] };
  const hidden = firstInvisible(bare.value.replace(/[\t\r\n]/g, ' '));
  const remarks = hidden === undefined ? [] : [said().pasted.unseenWithin(hidden)];
  return {
    ...bare,
    wrapping: 'bare',
    remarks: [...bare.remarks, ...remarks],
    certain: false,
  };
}

function otherSecrets(chosen: Candidate, all: readonly Candidate[]): string[] {
  const value = withoutApimScheme(chosen.found.value);
  const other = all.find(({ found, inspection }) => {
    if (!found.certain && inspection.kind === 'unknown') return false;
    // The same place of the text may be read in more than one way.
    return !found.value.includes(value) && !value.includes(withoutApimScheme(found.value));
  });
  return other === undefined ? [] : [said().pasted.others];
}

function result({ found, inspection }: Candidate, around: readonly string[]): Pasted {
  return {
    secret: asStored(found.value, inspection.kind),
    inspection,
    hints: defined<PastedHints>({
      name: inspection.kind === 'grafana-api-key' ? inspection.identifier : nameWorth(found.name),
      host: found.host ?? hostOf(found.value),
      headerName: found.headerName,
      user: found.user,
      wrapping: found.wrapping,
    }),
    remarks: [...found.remarks, ...around],
  };
}

function nothing(...remarks: readonly string[]): Pasted {
  return { secret: '', inspection: UNKNOWN, hints: { wrapping: 'bare' }, remarks };
}

/** API Management wants its scheme before the value; where it is known, it is put there. */
function asStored(value: string, kind: InspectedKind): string {
  const scheme = APIM_SCHEMES[kind];
  return scheme === undefined ? value : `${scheme} ${withoutApimScheme(value)}`;
}

/** Names that say no more than that it is a secret, and the setting that every gateway has. */
function nameWorth(name: string | undefined): string | undefined {
  return name === undefined || NO_NAME.test(name) ? undefined : name;
}

function hostOf(value: string): string | undefined {
  if (!/^https?:\/\//i.test(value)) return undefined;
  try {
    return new URL(value).host;
  } catch {
    return undefined;
  }
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/[\r\n]/).map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** Chats and word processors put typographic quotes into commands. */
function withStraightQuotes(text: string): string {
  if (/["']/.test(text)) return text;
  return text.replace(/[“”„]/g, '"').replace(/[‘’‚]/g, "'");
}

/** Blanks are nothing to speak of at the ends of what was pasted; zero-width characters are. */
function withoutHiddenEnds(text: string): { inner: string; hidden: boolean } {
  let start = 0;
  let end = text.length;
  let hidden = false;
  const isHidden = (character: string | undefined) =>
    character !== undefined && /[\s\p{Cc}\p{Cf}]/u.test(character);
  while (start < end && isHidden(text[start])) start += 1;
  while (end > start && isHidden(text[end - 1])) end -= 1;
  hidden = /[^\s\ufeff]/.test(text.slice(0, start) + text.slice(end));
  return { inner: text.slice(start, end), hidden };
}
