import { expansionAt } from './expansion';
import { CommandBuilder, type ShellReader } from './shell-command';

/** PowerShell takes typographic quotes for plain ones. */
const SINGLE_QUOTES = "'‘’‚‛";
const DOUBLE_QUOTES = '"“”„';
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** Reads a command line as PowerShell does; hash tables and script blocks fall into words. */
export const readPowerShell: ShellReader = (text) => {
  const builder = new CommandBuilder();
  let index = 0;
  while (index < text.length) index = step(text, index, builder);
  return builder.finish();
};

function step(text: string, at: number, builder: CommandBuilder): number {
  const character = text[at] ?? '';
  if (SINGLE_QUOTES.includes(character)) return singleQuoted(text, at + 1, builder);
  if (DOUBLE_QUOTES.includes(character)) return doubleQuoted(text, at + 1, builder);
  if (character === '`') return escaped(text, at, builder);
  if (character === '$') return expansion(text, at, builder);
  if (character === '#' && !builder.open) {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
  }
  if (character === '|' || character === ';' || character === '\n') {
    builder.endCommand(character === '|');
  } else if (/[\s,(){}]/.test(character)) builder.endWord();
  else builder.add(character);
  return at + 1;
}

function escaped(text: string, at: number, builder: CommandBuilder): number {
  const next = text[at + 1];
  if (next === '\r' && text[at + 2] === '\n') return at + 3;
  if (next !== undefined && next !== '\n') builder.add(ESCAPES[next] ?? next);
  return at + 2;
}

function singleQuoted(text: string, from: number, builder: CommandBuilder): number {
  builder.begin();
  let index = from;
  while (index < text.length) {
    const character = text[index] ?? '';
    if (!SINGLE_QUOTES.includes(character)) {
      builder.add(character);
      index += 1;
    } else if (SINGLE_QUOTES.includes(text[index + 1] ?? ' ')) {
      builder.add(character);
      index += 2;
    } else return index + 1;
  }
  return index;
}

function doubleQuoted(text: string, from: number, builder: CommandBuilder): number {
  builder.begin();
  let index = from;
  while (index < text.length) {
    const character = text[index] ?? '';
    const next = text[index + 1] ?? ' ';
    if (DOUBLE_QUOTES.includes(character)) {
      if (!DOUBLE_QUOTES.includes(next)) return index + 1;
      builder.add(character);
      index += 2;
    } else if (character === '`') index = escaped(text, index, builder);
    else if (character === '$') index = expansion(text, index, builder);
    else {
      builder.add(character);
      index += 1;
    }
  }
  return index;
}

function expansion(text: string, at: number, builder: CommandBuilder): number {
  const found = expansionAt(text, at);
  if (found === undefined) {
    builder.add('$');
    return at + 1;
  }
  builder.read(found.name, text.slice(at, found.end));
  return found.end;
}
