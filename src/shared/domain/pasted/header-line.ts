import { said } from '../../texts/said';
import { readCredential } from './credential-value';
import type { Found } from './found';
import { secretHeader, spellingRemark } from './header-name';
import { withoutQuotes } from './quotes';
import { referenceIn } from './reference';

const LINE = /^["']?([A-Za-z][\w-]{1,60})["']?(\s*[:=]\s*|\s+)/;
const SCHEMES = /^["']?(?:Bearer|Basic|ApiKey|SharedAccessSignature|GatewayKey)\s/i;
const SCHEME_ALONE = /^(?:Bearer|Basic|Api-?Key|Token|SharedAccessSignature|GatewayKey):?$/i;

/**
 * The secret of a header line such as `Authorization: Bearer …` or `X-API-Key: …`; undefined where
 * the text is no such line. `forSure`: it is a header, whatever its name.
 */
export function readHeaderLine(text: string, forSure = false): Found | undefined {
  const line = withoutQuotes(text);
  const [whole = '', name = '', separator = ''] = LINE.exec(line) ?? [];
  const header = secretHeader(name);
  if (header === undefined) return undefined;
  const rest = line.slice(whole.length);
  const mark = separator.trim();
  const isHeader = header.authorization
    ? mark !== '' || SCHEMES.test(rest)
    : mark === ':' && (forSure || isPlainHeader(name));
  if (!isHeader) return undefined;
  return readHeaderValue(header.name, rest, spellingRemark(header));
}

/** The secret of a header whose name is known to carry one. */
export function readHeaderValue(
  headerName: string,
  text: string,
  remarks: readonly string[] = [],
): Found {
  const { value: whole, user, remarks: more } = readCredential(text, true);
  const value = SCHEME_ALONE.test(whole) ? '' : whole;
  const stands = { wrapping: 'header', headerName, certain: true } as const;
  const named = referenceIn(value);
  if (value === '' || named !== undefined) {
    const why =
      named === undefined
        ? said().pasted.headerEmpty(headerName)
        : said().pasted.headerNames(named);
    return { ...stands, value: '', remarks: [...remarks, why] };
  }
  const found = { ...stands, value, remarks: [...remarks, ...more] };
  return user === undefined ? found : { ...found, user };
}

/** `token: …` without a hyphen is a setting rather than a header. */
function isPlainHeader(name: string): boolean {
  return name.includes('-') || /^apikey$/i.test(name);
}
