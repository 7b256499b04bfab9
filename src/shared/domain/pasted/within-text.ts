import { said } from '../../texts/said';
import { readCredential } from './credential-value';
import { defined } from './defined';
import type { Found } from './found';
import { foundInLine } from './lines';
import { likelyShells } from './shell/dialects';

/** Shorter words of a text are not taken for tokens. */
const SHORTEST = 20;
const BETWEEN = /[\s"'`“”‘’„«»<>(){}[\],;|]+/;
const SCHEME = /^(?:SharedAccessSignature|GatewayKey)$/i;

/**
 * Everything in a text that could be a token: the words of command lines
 * (`--from-literal=token='GatewayKey …'`), then the words of prose and code. They count only where
 * they turn out to be tokens.
 */
export function foundWithin(text: string): readonly Found[] {
  const [readShell] = likelyShells(text);
  const ofCommands = (readShell?.(text) ?? []).flatMap(({ words }) =>
    words
      .filter((word) => word.text.length >= SHORTEST && word.reads.length === 0)
      .flatMap((word) => foundInLine(word.text.replace(/^--?[\w-]{1,60}=/, ''))),
  );
  return [...ofCommands, ...ofProse(text)].map((found) => ({
    ...found,
    certain: false,
    remarks: [...found.remarks, said().pasted.withinText],
  }));
}

function ofProse(text: string): readonly Found[] {
  const words = text.split(BETWEEN);
  return words.flatMap((word, index) => {
    if (word.length < SHORTEST) return [];
    const before = words[index - 1] ?? '';
    const plain = word.replace(/[.:!?]{1,3}$/, '');
    const texts = SCHEME.test(before) ? [`${before} ${plain}`] : [plain];
    const equals = plain.indexOf('=');
    if (equals > 0) texts.push(plain.slice(equals + 1));
    return texts.map((one) =>
      defined<Found>({ ...readCredential(one), wrapping: 'bare', certain: false }),
    );
  });
}
