import { CommandBuilder, type ShellReader } from './shell-command';

const VARIABLE = /%([A-Za-z_]\w*)(?::[^%\n]{0,100})?%/y;

/**
 * Reads a command line as cmd does, and then as the Windows C runtime splits it into arguments:
 * cmd takes the carets, the runtime the quotes. A caret before a quote (as browsers copy it) hides
 * the quote from cmd and not from the runtime.
 */
export const readCmd: ShellReader = (text) => {
  const builder = new CommandBuilder();
  const state = { cmdQuotes: false, quotes: false };
  let index = 0;
  while (index < text.length) index = step(text, index, builder, state);
  return builder.finish();
};

interface Quotes {
  /** As cmd counts them: between them a caret stands for itself. */
  cmdQuotes: boolean;
  /** As the program's arguments are cut. */
  quotes: boolean;
}

function step(text: string, at: number, builder: CommandBuilder, state: Quotes): number {
  const character = text[at] ?? '';
  if (character === '^' && !state.cmdQuotes) return caret(text, at, builder, state);
  if (character === '"') {
    state.cmdQuotes = !state.cmdQuotes;
    return quote(text, at, builder, state);
  }
  if (character === '\\' && text[at + 1] === '"') {
    state.cmdQuotes = !state.cmdQuotes;
    builder.add('"');
    return at + 2;
  }
  if (character === '%') {
    VARIABLE.lastIndex = at;
    const found = VARIABLE.exec(text);
    if (found !== null) {
      builder.read(found[1] ?? '', found[0]);
      return at + found[0].length;
    }
  }
  if (character === '\n') {
    // No quotes reach beyond a line.
    state.cmdQuotes = false;
    state.quotes = false;
    builder.endCommand();
  } else if (!state.cmdQuotes && !state.quotes && (character === '|' || character === '&')) {
    builder.endCommand(character === '|');
  } else argumentCharacter(character, builder, state);
  return at + 1;
}

function caret(text: string, at: number, builder: CommandBuilder, state: Quotes): number {
  const next = text[at + 1];
  if (next === undefined || next === '\n') return at + 2;
  if (next === '\r' && text[at + 2] === '\n') return at + 3;
  if (next === '"') return quote(text, at + 1, builder, state);
  if (next === '\\' && text.startsWith('^"', at + 2)) {
    builder.add('"');
    return at + 4;
  }
  argumentCharacter(next, builder, state);
  return at + 2;
}

function quote(text: string, at: number, builder: CommandBuilder, state: Quotes): number {
  builder.begin();
  if (state.quotes && text[at + 1] === '"') {
    state.cmdQuotes = !state.cmdQuotes;
    builder.add('"');
    return at + 2;
  }
  state.quotes = !state.quotes;
  return at + 1;
}

function argumentCharacter(character: string, builder: CommandBuilder, state: Quotes): void {
  if (!state.quotes && /\s/.test(character)) builder.endWord();
  else builder.add(character);
}
