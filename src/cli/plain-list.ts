import type { ListFlags } from './reading/list';

/** Words of `list` that take no value, and what each stands for. */
const WORDS: Readonly<Record<string, ListFlags>> = {
  '--json': { json: true },
  '--archived': { archived: true },
  // The manner of speaking has them already.
  '--quiet': {},
  '-q': {},
};

/**
 * The flags of `list` without a filter, which runs in prompts and scripts: it does not wait for
 * commander, which takes half as long as the start of Node. `undefined` for anything else.
 */
export function plainList([command, ...rest]: readonly string[]): ListFlags | undefined {
  if (command !== 'list' || !rest.every((word) => Object.hasOwn(WORDS, word))) return undefined;
  return Object.assign({}, ...rest.map((word) => WORDS[word]));
}
