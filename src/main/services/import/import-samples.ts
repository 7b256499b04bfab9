import { fieldOfHeader, type ImportField, isSecretive } from '../../../shared/domain/import/fields';
import { holdsSecret } from '../../../shared/domain/import/holds-secret';

/** Names and dates: of these only what is recognised as a token is left out. */
const PLAIN: ReadonlySet<ImportField> = new Set(['name', 'expires', 'issued', 'environment']);
/** Free text, in which anything may stand: shown where each value of the column reads like a few words. */
const WORDS: ReadonlySet<ImportField> = new Set(['service', 'tags', 'notes']);
const SAMPLES = 3;
const LONGEST_SAMPLE = 40;
const LONGEST_LOOKED_AT = 1_000;
const MOST_SEEN = 1_000;

/** Of a column that the file gave no name. */
const NAMELESS = /^Column \d+$/;
const ADDRESS = /^(?:https?:\/\/)?([^/?#@\s]+)(?:[/?#]\S*)?$/i;
const SCHEME = /^https?:\/\//i;
const HOST = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24}(?::\d{1,5})?$/i;
const PLAIN_WORDS = /^(?=.*\p{L})[\p{L}\p{M}\p{N} .,;|/()&'’@_+-]*$/u;
/** JetBrains, PagerDuty, ActiveMQ. */
const BRAND = /^\p{Lu}\p{Ll}+\p{Lu}(?:\p{Ll}+|\p{Lu})$/u;
/** No password is shorter that somebody would take for one. */
const SHORT_WORD = 8;

/** A few values of a column for its preview, as long as the column is surely no secret's. */
export class ColumnSamples {
  private readonly found: string[] = [];
  /** Services and owners repeat: each is looked at once. */
  private readonly seen = new Set<string>();
  private readonly asks: 'nothing' | 'tokens' | 'words';
  private isSuspect = false;

  constructor({ header, field }: { readonly header: string; readonly field: ImportField }) {
    const mayBeWords =
      WORDS.has(field) &&
      !isSecretive(header) &&
      !NAMELESS.test(header) &&
      // What is called notes may be anything, even the words of a recovery phrase.
      fieldOfHeader(header) !== 'notes';
    this.asks = PLAIN.has(field) ? 'tokens' : mayBeWords ? 'words' : 'nothing';
  }

  /** Looks at one value, which is not empty. */
  add(cell: string): void {
    if (this.asks === 'tokens') this.addToken(cell);
    if (this.asks === 'words' && !this.isSuspect) this.addWords(cell);
  }

  /** What may be shown, once every value was looked at. */
  get shown(): readonly string[] {
    return this.isSuspect ? [] : this.found;
  }

  private addToken(cell: string): void {
    if (this.found.length >= SAMPLES) return;
    if (!holdsSecret(cell.slice(0, LONGEST_LOOKED_AT))) this.found.push(printable(cell));
  }

  private addWords(cell: string): void {
    if (this.seen.has(cell)) return;
    if (this.seen.size < MOST_SEEN) this.seen.add(cell);
    // What stands in an address behind its host may let somebody in.
    const host = ADDRESS.exec(cell)?.[1];
    const isAddress = host !== undefined && (SCHEME.test(cell) || HOST.test(host));
    const text = isAddress ? host : cell.slice(0, LONGEST_LOOKED_AT);
    this.isSuspect = !readsAsWords(text);
    if (!this.isSuspect && this.found.length < SAMPLES) this.found.push(printable(text));
  }
}

/** One line without what cannot be seen, cut. */
export function printable(text: string): string {
  const shown = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ');
  return shown.length > LONGEST_SAMPLE ? `${shown.slice(0, LONGEST_SAMPLE)}…` : shown;
}

function readsAsWords(text: string): boolean {
  if (HOST.test(text)) return !holdsSecret(text);
  return (
    text.length <= LONGEST_SAMPLE &&
    PLAIN_WORDS.test(text) &&
    !holdsSecret(text) &&
    text.split(/[\s,;|/()]+/).every((word) => !looksRandom(word))
  );
}

// Letters and digits mixed, or capitals among small letters in another way than brands have them.
function looksRandom(word: string): boolean {
  const [, at = ''] = /@(.*)$/.exec(word) ?? [];
  if (word.includes('@')) return !HOST.test(at);
  if (word.length < SHORT_WORD || HOST.test(word)) return false;
  if (/\p{L}/u.test(word) && /\p{N}/u.test(word)) return true;
  return /\p{Ll}\p{Lu}/u.test(word) && !BRAND.test(word);
}
