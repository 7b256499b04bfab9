import { said } from '../../texts/said';
import { readCredential } from './credential-value';
import { defined } from './defined';
import type { Found } from './found';
import { readHeaderLine } from './header-line';
import { insideQuotes, withoutQuotes } from './quotes';
import { referenceIn } from './reference';
import { readCmd } from './shell/cmd';
import { readPosix } from './shell/posix';
import { readPowerShell } from './shell/powershell';
import type { ShellReader, ShellWord } from './shell/shell-command';

/** A name and what it is set to, before the value is looked into. */
interface Assignment {
  readonly name: string;
  readonly word: ShellWord;
  readonly certain: boolean;
}

const NAME = String.raw`[A-Za-z_][\w.\-/]{0,200}`;
const GENERIC = new RegExp(
  String.raw`^(?:(?:const|let|var|final|val|static|string)\s+)?(["']?)(${NAME})\1(\s*)(=>|:=|=|:)(\s*)(.*)$`,
  's',
);
const IN_SHELL = new RegExp(`^(${NAME})=(.*)$`, 's');
const KEYWORD = /^(export|declare|typeset|readonly|local|env|setenv|set|setx(?:\.exe)?)\s+(.*)$/is;
const POWERSHELL = /^\$(?:env:|global:|script:)?([A-Za-z_]\w*)\s*=\s*(.*)$/is;
const DOTNET = /^\[(?:System\.)?Environment\]::SetEnvironmentVariable\s*\(\s*(.*)$/is;
/** Before a command line in documentation, or an entry of a YAML list. */
const BEFORE = /^(?:[$>]\s+|-\s+|PS [^>\n]{0,200}>\s*)/;
// Where a self-hosted gateway has its token; older charts name the first.
const GATEWAY_SETTING = /^(?:\w+\.)*config\.service\.auth(?:\.key)?$/i;
const BARE_GATEWAY_VALUE = /^[^\s&]+&\d{12}&[^\s&]+$/;

/**
 * The secret of a line that sets a variable or setting: `NAME=value`, `export NAME='value'`,
 * `$env:NAME = "value"`, `set` and `setx`, `name: value`, `"name": "value"`. Undefined for any
 * other line.
 */
export function readVariableLine(text: string): Found | undefined {
  const line = text.trim().replace(BEFORE, '');
  const assignment = readAssignment(line);
  if (assignment === undefined) return undefined;
  const { name, word, certain } = assignment;
  const stands = { wrapping: 'variable', name, certain } as const;
  const inner = readHeaderLine(word.text) ?? readCredential(word.text);
  const named = word.reads[0] ?? referenceIn(inner.value === '' ? word.text : inner.value);
  if (inner.value !== '' && named === undefined) {
    return gatewaySetting(defined<Found>({ ...inner, ...stands }));
  }
  const why = named === undefined ? said().pasted.setToNothing : said().pasted.setFromElsewhere;
  return { ...stands, certain: certain || named !== undefined, value: '', remarks: [why] };
}

function readAssignment(line: string): Assignment | undefined {
  const [, keyword = '', afterKeyword] = KEYWORD.exec(line) ?? [];
  if (afterKeyword !== undefined) return afterShellKeyword(keyword.toLowerCase(), afterKeyword);
  const [, variable, set] = POWERSHELL.exec(line) ?? [];
  if (variable !== undefined) return valueIn(readPowerShell, variable, set ?? '');
  const call = DOTNET.exec(line)?.[1];
  if (call !== undefined) return pair(words(readPowerShell, call));
  return generic(line);
}

function afterShellKeyword(keyword: string, text: string): Assignment | undefined {
  if (keyword.startsWith('setx')) {
    return pair(words(readCmd, text).filter((word) => !word.text.startsWith('/')));
  }
  // In cmd `set "NAME=value"` and `set NAME=value` take the rest of the line, blanks included.
  if (keyword === 'set' && /^"?[A-Za-z_]/.test(text) && text.includes('=')) {
    const [, name, value] = IN_SHELL.exec(text.replace(/^"|"\s*$/g, '')) ?? [];
    if (name !== undefined && value !== undefined) {
      return {
        name,
        word: { text: value.replace(/\^([&|<>^])/g, '$1'), reads: [] },
        certain: true,
      };
    }
  }
  const inLine = words(readPosix, text).filter((word) => !word.text.startsWith('-'));
  for (const word of inLine) {
    const [, name, value] = IN_SHELL.exec(word.text) ?? [];
    if (name !== undefined && value !== undefined) {
      return { name, word: { text: value, reads: word.reads }, certain: true };
    }
  }
  // csh puts a blank where others have `=`, and so does fish, which exports with a flag.
  const blank = keyword === 'setenv' || (keyword === 'set' && /^-[a-zA-Z]*x/.test(text));
  return blank ? pair(inLine) : undefined;
}

function generic(line: string): Assignment | undefined {
  const [, quote = '', name, before = '', mark, after = '', rest = ''] = GENERIC.exec(line) ?? [];
  if (name === undefined || /^=*$/.test(rest)) return undefined;
  const inQuotes = insideQuotes(rest) !== undefined;
  if (mark === ':' && quote === '' && after === '' && !inQuotes) return undefined;
  const spaced = before !== '' || after !== '';
  // Several words that no quotes hold together are a sentence rather than a setting.
  const certain =
    inQuotes ||
    (!/\s/.test(withoutComment(rest)) &&
      (quote !== '' || mark !== '=' || spaced || /^[A-Z][A-Z0-9_]*$/.test(name)));
  return { name, word: settingValue(rest, mark === '=' && !spaced), certain };
}

/** The value of a setting; `shell`: quotes in it are read as a shell reads them. */
function settingValue(rest: string, shell: boolean): ShellWord {
  const json = jsonText(rest);
  if (json !== undefined && !shell) return { text: json, reads: [] };
  if (/["']/.test(rest[0] ?? '')) {
    const read = words(readPosix, rest);
    // A semicolon after it ends the command; anything more makes it no shell word.
    if (shell && read.length === 1 && read[0] !== undefined) return read[0];
    return { text: withoutQuotes(withoutComment(rest)), reads: [] };
  }
  return { text: withoutComment(rest), reads: [] };
}

/** In settings files a comment starts with a blank and `#`. */
function withoutComment(text: string): string {
  const at = text.indexOf(' #');
  return (at === -1 ? text : text.slice(0, at)).trim();
}

function jsonText(text: string): string | undefined {
  const trimmed = text.trim().replace(/,$/, '').trimEnd();
  if (!trimmed.startsWith('"') || !trimmed.endsWith('"')) return undefined;
  try {
    const value: unknown = JSON.parse(trimmed);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function words(read: ShellReader, text: string): readonly ShellWord[] {
  return read(text)[0]?.words ?? [];
}

function valueIn(read: ShellReader, name: string, text: string): Assignment | undefined {
  const [word] = words(read, text);
  // A hash table, an array or a call is no value.
  if (word === undefined || /^[@[]/.test(word.text)) return undefined;
  return { name, word, certain: true };
}

function pair([first, second]: readonly ShellWord[]): Assignment | undefined {
  if (first === undefined || second === undefined) return undefined;
  return /^[A-Za-z_][\w.-]*$/.test(first.text)
    ? { name: first.text, word: second, certain: true }
    : undefined;
}

/** A gateway's setting wants the scheme; the service's answer, pasted there, has none. */
function gatewaySetting(found: Found): Found {
  if (!GATEWAY_SETTING.test(found.name ?? '') || !BARE_GATEWAY_VALUE.test(found.value)) {
    return found;
  }
  return {
    ...found,
    certain: true,
    value: `GatewayKey ${found.value}`,
    remarks: [...found.remarks, said().pasted.gatewayKeyMissing],
  };
}
