import type { ShellWord } from './shell/shell-command';

/** What of a curl command may hold a secret. */
export interface CurlArguments {
  /** Values of `-H`: header lines, `@file` or `@-`. */
  readonly headers: readonly ShellWord[];
  /** Values of `-u`. */
  readonly users: readonly ShellWord[];
  /** Values of `--oauth2-bearer`. */
  readonly bearers: readonly ShellWord[];
  readonly addresses: readonly ShellWord[];
}

type Field = keyof CurlArguments | 'other';

const LONG: Readonly<Record<string, Field>> = {
  header: 'headers',
  'proxy-header': 'headers',
  user: 'users',
  'proxy-user': 'users',
  'oauth2-bearer': 'bearers',
  url: 'addresses',
};
const SHORT: Readonly<Record<string, Field>> = { H: 'headers', u: 'users', U: 'users' };
/** Short options that take a value, which may stand right after the letter. */
const SHORT_WITH_VALUE = 'AbcCdDeEFHKmoPQrtTuUwxXyYz';
/** Long options whose value could be taken for an address. */
const LONG_WITH_VALUE = new Set(
  'aws-sigv4 cacert capath cert config connect-to connect-timeout cookie cookie-jar data data-ascii data-binary data-raw data-urlencode dump-header form form-string interface json key max-time noproxy output output-dir pass proxy range referer request request-target resolve retry retry-delay retry-max-time socks5 socks5-hostname upload-file user-agent variable write-out'.split(
    ' ',
  ),
);

/** Sorts the words after `curl` (also written `curl.exe`). `--header=…` is understood, too. */
export function readCurlArguments(words: readonly ShellWord[]): CurlArguments {
  const found: Record<keyof CurlArguments, ShellWord[]> = {
    headers: [],
    users: [],
    bearers: [],
    addresses: [],
  };
  let waiting: Field | undefined;
  for (const word of words) {
    if (waiting !== undefined) {
      if (waiting !== 'other') found[waiting].push(word);
      waiting = undefined;
      continue;
    }
    const option = readOption(word);
    if (option === undefined) found.addresses.push(word);
    else if (option.value === undefined) waiting = option.field;
    else if (option.field !== undefined && option.field !== 'other') {
      found[option.field].push(option.value);
    }
  }
  return found;
}

interface Option {
  /** Absent: it takes no value. */
  readonly field?: Field;
  /** Absent: the value is the next word. */
  readonly value?: ShellWord;
}

function readOption(word: ShellWord): Option | undefined {
  const { text } = word;
  if (text.startsWith('--')) {
    const equals = text.indexOf('=');
    const name = text.slice(2, equals === -1 ? undefined : equals);
    const field = Object.hasOwn(LONG, name) ? LONG[name] : undefined;
    if (equals !== -1) return { field: field ?? 'other', value: rest(word, equals + 1) };
    return { field: field ?? (LONG_WITH_VALUE.has(name) ? 'other' : undefined) };
  }
  if (!text.startsWith('-') || text === '-') return undefined;
  for (let index = 1; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    if (!SHORT_WITH_VALUE.includes(letter)) continue;
    const field = SHORT[letter] ?? 'other';
    return index + 1 < text.length ? { field, value: rest(word, index + 1) } : { field };
  }
  return {};
}

function rest(word: ShellWord, from: number): ShellWord {
  return { text: word.text.slice(from), reads: word.reads };
}
