import type { CurlHeaderFile } from '../../texts/en/pasted';
import { said } from '../../texts/said';
import { quoted } from '../quoted';
import { readUserAndPassword } from './credential-value';
import { type CurlArguments, readCurlArguments } from './curl-arguments';
import { defined } from './defined';
import type { Found } from './found';
import { readHeaderLine, readHeaderValue } from './header-line';
import { repeatable } from './reference';
import type { ShellCommand, ShellWord } from './shell/shell-command';

const CURL = /^(?:.*[\\/])?curl(?:\.exe)?$/i;
/** What may stand before it: a prompt, a variable for it, a word that runs it. */
const BEFORE = /[$#>%]$|^(?:&|PS|sudo|time|env|exec|command|watch|-.*)$|^[A-Za-z_]\w*=/;
const ASSIGNMENT = /^(?:\$env:)?([A-Za-z_]\w*)=(.+)$/is;
const PRINTS = /^(?:printf|echo|Write-Output)$/i;

/**
 * The secrets of the first curl command among the given ones: in its headers (also those that a
 * `printf … |` hands to `-H @-`), its user, its address. Where it reads its secret from a variable
 * and the text does not set that, there is one entry that says so. Undefined where no curl is.
 */
export function foundInCurl(commands: readonly ShellCommand[]): readonly Found[] | undefined {
  for (const [index, command] of commands.entries()) {
    const at = command.words.findIndex(({ text }) => CURL.test(text));
    if (at === -1 || !command.words.slice(0, at).every(({ text }) => BEFORE.test(text))) continue;
    const before = command.piped ? commands[index - 1] : undefined;
    return foundIn(
      readCurlArguments(command.words.slice(at + 1)),
      standardInput(command, before),
      assignments(commands),
    );
  }
  return undefined;
}

type Assignments = ReadonlyMap<string, string>;

function foundIn(
  args: CurlArguments,
  input: readonly ShellWord[],
  assigned: Assignments,
): readonly Found[] {
  const address = args.addresses.map(readAddress).find((read) => read !== undefined);
  const host = address?.url.host;
  const headers = args.headers.flatMap((word) => {
    if (word.text === '@-') return input;
    return word.text.startsWith('@') ? [] : [word];
  });
  const all = [
    ...headers.flatMap((word) => inHeader(word, assigned)),
    ...args.bearers.flatMap((word) =>
      inWord(word, readHeaderValue('Authorization', word.text), assigned),
    ),
    ...args.users.flatMap((word) => inUser(word, assigned)),
    ...(address === undefined ? [] : inAddress(address)),
  ];
  const there = all.map((found) => defined<Found>({ ...found, host: found.host ?? host }));
  if (there.some(({ certain }) => certain)) return there;
  const file = args.headers.find(({ text }) => text.startsWith('@'))?.text;
  const why =
    file === undefined
      ? said().pasted.curlHoldsNone
      : said().pasted.curlReadsHeader(readFrom(file));
  const none = defined<Found>({ value: '', wrapping: 'curl', host, remarks: [why], certain: true });
  return [...there, none];
}

/** `@-` or `@file`, as `-H` takes them. */
function readFrom(file: string): CurlHeaderFile {
  if (file === '@-') return 'standard input';
  return { file: quoted(file.slice(1), said().pasted.itNames) };
}

function inHeader(word: ShellWord, assigned: Assignments): readonly Found[] {
  const found = readHeaderLine(word.text, true);
  return found === undefined ? [] : inWord(word, found, assigned);
}

/** What a word of the command holds, or the variable that it reads. */
function inWord(word: ShellWord, found: Found, assigned: Assignments): readonly Found[] {
  const [variable] = word.reads;
  if (variable === undefined) return [{ ...found, wrapping: 'curl' }];
  const value = assigned.get(variable);
  if (value !== undefined) {
    const { headerName = 'Authorization' } = found;
    const set = readHeaderLine(value) ?? readHeaderValue(headerName, value);
    return [{ ...set, wrapping: 'curl', name: variable }];
  }
  const from = variable === '' ? 'command' : { variable: repeatable(variable) };
  return [
    // A token may have what looks like a variable in it; it counts only as a token.
    { ...found, wrapping: 'curl', certain: false },
    defined<Found>({
      value: '',
      wrapping: 'curl',
      headerName: found.headerName,
      name: variable === '' ? undefined : variable,
      remarks: [said().pasted.curlReadsSecret(from)],
      certain: true,
    }),
  ];
}

function inUser(word: ShellWord, assigned: Assignments): readonly Found[] {
  const { value, user } = readUserAndPassword(word.text);
  if (value === '') return [];
  const found = defined<Found>({ value, user, wrapping: 'curl', remarks: [], certain: true });
  return inWord(word, found, assigned);
}

function inAddress({ url, text }: Address): readonly Found[] {
  const { username, password } = url;
  if (username === '' && password === '') {
    // Counts only where the address itself is a secret, as a shared access signature is.
    return [{ value: text, wrapping: 'curl', remarks: [], certain: false }];
  }
  const pair = readUserAndPassword(`${decoded(username)}:${decoded(password)}`);
  return [defined<Found>({ ...pair, wrapping: 'curl', remarks: [], certain: true })];
}

interface Address {
  readonly url: URL;
  /** As it is written. */
  readonly text: string;
}

/** An address as curl takes it: without a scheme it is one, too. */
function readAddress({ text }: ShellWord): Address | undefined {
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
    ? text
    : /^[\w.-]+\.\w+(?:[:/?]|$)|^localhost\b/.test(text)
      ? `http://${text}`
      : undefined;
  if (written === undefined) return undefined;
  try {
    return { url: new URL(written), text };
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the command reads: a here-string, or what `printf` and `echo` print into it. */
function standardInput(
  command: ShellCommand,
  before: ShellCommand | undefined,
): readonly ShellWord[] {
  if (command.input !== undefined) return [command.input];
  if (before === undefined || !PRINTS.test(before.words[0]?.text ?? '')) return [];
  return before.words.slice(1);
}

/** Variables that the text itself sets. */
function assignments(commands: readonly ShellCommand[]): Assignments {
  const set = new Map<string, string>();
  for (const { words } of commands) {
    for (const { text, reads } of words) {
      const [, name, value] = ASSIGNMENT.exec(text) ?? [];
      if (name !== undefined && value !== undefined && reads.length === 0) set.set(name, value);
    }
  }
  return set;
}
