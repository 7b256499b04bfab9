import { said } from '../../texts/said';
import { ok, type Result, refuse } from '../result';
import { type ImportTable, TableBuilder } from './import-table';
import { MOST_COLUMNS, MOST_IMPORT_ROWS } from './limits';
import type { Pace } from './pace';

const SETTING = /^\s*(?:export\s+|set\s+|\$env:)?([A-Za-z_][\w.-]{0,200})\s*[=:]\s?(.*)$/s;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const LONGEST_BLOCK_LINES = 500;
/** Characters: no file of settings is longer. */
const LARGEST = 4_000_000;

/**
 * The variables of a `.env` file: `NAME=value`, also with `export`, in quotes of either kind, over
 * several lines in quotes, with comments. A line that is none is a row with a problem.
 */
export async function envTable(text: string, pace: Pace): Promise<Result<ImportTable>> {
  if (text.length > LARGEST) return tooMany();
  const lines = text.split(/\r\n|\r|\n/);
  const builder = new TableBuilder(MOST_COLUMNS);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (pace.due()) await pace.rest(at / lines.length);
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const [, name, rest = ''] = SETTING.exec(line) ?? [];
    if (name === undefined) {
      builder.add(at + 1, [], said().importRows.noVariable);
      continue;
    }
    const start = at;
    const value = valueFrom(lines, at, rest);
    at = value?.line ?? at;
    builder.add(
      start + 1,
      [
        [said().importFiles.variable, name, 'name'],
        [said().importFiles.value, value?.text ?? '', 'secret'],
      ],
      value === undefined ? said().importRows.quoteNotClosed : undefined,
    );
    if (builder.size > MOST_IMPORT_ROWS) return tooMany();
  }
  return ok(builder.table('env'));
}

interface Value {
  readonly text: string;
  /** The index of the line it ends in. */
  readonly line: number;
}

function valueFrom(lines: readonly string[], at: number, rest: string): Value | undefined {
  const quote = /^["'`]/.exec(rest.trimStart())?.[0];
  if (quote === undefined) return { text: rest.replace(/\s+#.*$/s, '').trim(), line: at };
  let text = rest.trimStart().slice(1);
  for (let line = at; line < Math.min(lines.length, at + LONGEST_BLOCK_LINES); line += 1) {
    if (line > at) text += `\n${lines[line]}`;
    const end = closing(text, quote);
    if (end === -1) continue;
    const inner = text.slice(0, end);
    return { text: quote === '"' ? unescaped(inner) : inner, line };
  }
  return undefined;
}

function closing(text: string, quote: string): number {
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) return at;
  }
  return -1;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, character: string) => ESCAPES[character] ?? character);
}

function tooMany(): Result<never> {
  return refuse('import-rows', said().importFiles.tooManyVariables(MOST_IMPORT_ROWS, LARGEST));
}
