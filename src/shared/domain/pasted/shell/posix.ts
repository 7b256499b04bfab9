import { expansionAt } from './expansion';
import { CommandBuilder, type ShellReader } from './shell-command';

const ESCAPED_IN_DOUBLE_QUOTES = '$`"\\';
const ANSI_C: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', a: '\x07', b: '\b' };

/** Reads a command line as sh and bash do; aliases, globs and arithmetic are left alone. */
export const readPosix: ShellReader = (text) => {
  const builder = new CommandBuilder();
  let index = 0;
  while (index < text.length) index = step(text, index, builder);
  return builder.finish();
};

function step(text: string, at: number, builder: CommandBuilder): number {
  const character = text[at] ?? '';
  switch (character) {
    case '\\':
      return escaped(text, at, builder);
    case "'":
      return literal(text, at + 1, builder);
    case '"':
      return doubleQuoted(text, at + 1, builder);
    case '$':
      return dollar(text, at, builder);
    case '`':
      return backquoted(text, at, builder);
    case '|':
    case ';':
    case '\n':
    case '\r':
    case '&':
    case '<':
    case '>':
      return operator(text, at, builder);
    case '#':
      if (!builder.open) return endOfLine(text, at);
  }
  if (/\s/.test(character)) builder.endWord();
  else builder.add(character);
  return at + 1;
}

function escaped(text: string, at: number, builder: CommandBuilder): number {
  const next = text[at + 1];
  if (next === '\r' && text[at + 2] === '\n') return at + 3;
  if (next !== undefined && next !== '\n') builder.add(next);
  return at + 2;
}

function literal(text: string, from: number, builder: CommandBuilder): number {
  const end = text.indexOf("'", from);
  builder.add(end === -1 ? text.slice(from) : text.slice(from, end));
  return end === -1 ? text.length : end + 1;
}

function doubleQuoted(text: string, from: number, builder: CommandBuilder): number {
  builder.begin();
  let index = from;
  while (index < text.length) {
    const character = text[index] ?? '';
    if (character === '"') return index + 1;
    if (character === '\\') {
      const next = text[index + 1] ?? '';
      if (ESCAPED_IN_DOUBLE_QUOTES.includes(next)) builder.add(next);
      else if (next !== '\n') builder.add(character + next);
      index += 2;
    } else if (character === '$') index = expansion(text, index, builder);
    else if (character === '`') index = backquoted(text, index, builder);
    else {
      builder.add(character);
      index += 1;
    }
  }
  return index;
}

function dollar(text: string, at: number, builder: CommandBuilder): number {
  if (text[at + 1] === "'") return ansiC(text, at + 2, builder);
  if (text[at + 1] === '"') return doubleQuoted(text, at + 2, builder);
  return expansion(text, at, builder);
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

function backquoted(text: string, at: number, builder: CommandBuilder): number {
  const close = text.indexOf('`', at + 1);
  const end = close === -1 ? text.length : close + 1;
  builder.read('', text.slice(at, end));
  return end;
}

/** `$'…'`, as browsers copy a command whose quotes hold more than plain text. */
function ansiC(text: string, from: number, builder: CommandBuilder): number {
  builder.begin();
  let index = from;
  while (index < text.length) {
    const character = text[index] ?? '';
    if (character === "'") return index + 1;
    if (character !== '\\') {
      builder.add(character);
      index += 1;
      continue;
    }
    const next = text[index + 1] ?? '';
    const code = /^(?:x([0-9a-f]{1,2})|u([0-9a-f]{1,4}))/i.exec(text.slice(index + 1, index + 6));
    if (code !== null) {
      builder.add(String.fromCharCode(Number.parseInt(code[1] ?? code[2] ?? '', 16)));
      index += 1 + code[0].length;
    } else {
      builder.add(ANSI_C[next] ?? next);
      index += 2;
    }
  }
  return index;
}

function operator(text: string, at: number, builder: CommandBuilder): number {
  const character = text[at];
  if (character === '<' || character === '>') {
    const here = text.startsWith('<<<', at);
    builder.redirect(here ? 'input' : 'redirection');
    let end = at;
    while (text[end] === '<' || text[end] === '>') end += 1;
    return text[end] === '&' ? end + 1 : end;
  }
  // In the middle of a word it is the `&` of an address that somebody forgot to quote.
  if (character === '&' && builder.open && /[^\s&;|]/.test(text[at + 1] ?? ' ')) {
    builder.add('&');
    return at + 1;
  }
  const doubled = text[at + 1] === character && character !== '\n';
  builder.endCommand(character === '|' && !doubled);
  return doubled ? at + 2 : at + 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
