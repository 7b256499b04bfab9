import { withoutApimScheme } from './apim-scheme';
import { readCredential } from './credential-value';
import { defined } from './defined';
import type { Found } from './found';
import { readHeaderLine } from './header-line';
import { secretHeader } from './header-name';
import { readVariableLine } from './variable-line';

/** Characters of a header's or variable's line; longer lines hold only a bare value. */
const LONGEST_LINE = 60_000;
const SECRET_NAME = /token|key|secret|passw|auth|credential|\bpat\b|_pat$/i;

/** What a single line may be read as, the likeliest first: a header, a variable, or bare. */
export function foundInLine(line: string): readonly Found[] {
  const bare = bareValue(line);
  if (line.length > LONGEST_LINE) return [bare];
  const others = [readHeaderLine(line) ?? readVariableLine(line), addressUser(line)];
  const structured = others.filter((found) => found !== undefined);
  // After API Management's own scheme an equals sign belongs to the identifier.
  return withoutApimScheme(line) === line ? [...structured, bare] : [bare, ...structured];
}

/**
 * What the lines of a longer text may hold: each line by itself, header names with their value in
 * the line below (as browsers list them), and a token that was broken over lines.
 */
export function foundInLines(lines: readonly string[]): readonly Found[] {
  const host = hostLine(lines);
  return lines.flatMap((line, index) => {
    const name = /^([\w-]{3,60}):?$/.exec(line)?.[1];
    const next = lines[index + 1];
    const joined =
      name !== undefined && next !== undefined && secretHeader(name) !== undefined
        ? foundInLine(`${name}: ${next}`)
        : [];
    return [...joined, ...foundInLine(line)].map((found) =>
      defined<Found>({
        ...found,
        host: found.host ?? host,
        // Settings files have many lines; a certificate and a letter look like some.
        certain:
          found.certain && (found.wrapping === 'header' || SECRET_NAME.test(found.name ?? '')),
      }),
    );
  });
}

function bareValue(text: string): Found {
  return defined<Found>({ ...readCredential(text), wrapping: 'bare', certain: false });
}

/** The password in an address, as in `https://user:token@host/`. */
function addressUser(text: string): Found | undefined {
  const [, user = '', password, host] =
    /^[a-z][a-z0-9+.-]{0,30}:\/\/([^\s:@/]*):([^\s@/]+)@([^\s/?#@]+)/i.exec(text) ?? [];
  if (password === undefined) return undefined;
  return defined<Found>({
    value: percentDecoded(password),
    user: user === '' ? undefined : percentDecoded(user),
    host,
    wrapping: 'bare',
    remarks: [],
    certain: true,
  });
}

function hostLine(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const host = /^Host:\s*([\w.:-]{1,255})$/i.exec(line)?.[1];
    if (host !== undefined) return host;
  }
  return undefined;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
