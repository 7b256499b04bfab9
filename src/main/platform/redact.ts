const BLANK = '[redacted]';

/** A header's value, also in JSON or a setting, up to the end of the line or of the string. */
const HEADER = /\b((?:proxy-)?authorization|x-api-key|cookie)(["']?\s*[:=]\s*["']?)[^"'\r\n]+/gi;

/** A scheme with what it carries: it may hold blanks only where the header's name stood. */
const SCHEME = /\b(SharedAccessSignature|GatewayKey|Bearer|Basic)(\s+|%20|\+)[^\s"']+/gi;

/** An unbroken run of the characters that tokens, keys and encodings are made of. */
const RUN = /[A-Za-z0-9+/=_.~%-]{20,}/g;

/** What the log itself writes in such runs. */
const HARMLESS = [
  // An id.
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  // An event or a code.
  /^[a-z]{1,16}(?:-[a-z]{1,16})*$/,
  /^[A-Z]{1,20}(?:_[A-Z]{1,20})*$/,
  // The name of a class.
  /^(?:[A-Z][a-z]{1,15}){1,6}$/,
  // A file of the program, with the hash its bundler gives it.
  /^[a-z]{1,20}(?:-[a-z]{1,20}){0,5}(?:-[\w-]{8})?(?:\.[a-z]{1,10}){0,2}\.[cm]?[jt]s$/,
] as const;

/**
 * Blanks whatever looks like a secret in a line of the log: headers, schemes with their token, and
 * every long run of characters that is not of a form the log writes. The log takes only codes as it
 * is; this stands behind that, for a field that someone adds and trusts too much.
 */
export function redact(line: string): string {
  return line
    .replace(HEADER, `$1$2${BLANK}`)
    .replace(SCHEME, `$1 ${BLANK}`)
    .replace(RUN, (run) => (HARMLESS.some((form) => form.test(run)) ? run : BLANK));
}
