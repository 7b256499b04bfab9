import { secondsUntil } from '../shared/domain/exact-instant';
import { type Pasted, readPasted } from '../shared/domain/pasted/unwrap';
import { formatDuration } from '../shared/domain/time-to-live';
import { EXIT } from './exit-codes';
import { jsonDocument, print, printable, say } from './output';
import { readSecret } from './secret-input';

const LONGEST_BYTES = 16 * 1024 * 1024;

/**
 * `inspect`: tells what the token on standard input is, pasted in whatever form; gives the exit
 * code. Never prints the secret.
 */
export async function inspect(flags: { readonly json?: true }): Promise<number> {
  const text = await readSecret({ what: 'the token', longestBytes: LONGEST_BYTES });
  const nowMs = Date.now();
  const pasted = readPasted(text, nowMs);
  if (flags.json === true) await print(asJson(pasted, nowMs));
  if (pasted.inspection.kind === 'unknown') {
    say(text.trim() === '' ? 'Standard input is empty: give a token.' : whyUnknown(pasted));
    return EXIT.failure;
  }
  if (flags.json !== true) await print(inWords(pasted, nowMs));
  return EXIT.ok;
}

/** Without a secret the remarks say what is missing; otherwise its form is one nobody here knows. */
function whyUnknown({ secret, remarks }: Pasted): string {
  const said = remarks.join(' ');
  if (secret === '' && said !== '') return printable(said);
  const unknown =
    'This is not a token that TokenTray knows. Give one whole token, alone, as an Authorization header, in a curl command or in a line that sets a variable.';
  return said === '' ? unknown : printable(`${unknown} ${said}`);
}

function asJson({ inspection, hints, remarks }: Pasted, nowMs: number): string {
  const { expiresAt } = inspection;
  const secondsLeft =
    expiresAt === undefined ? undefined : Math.floor(secondsUntil(expiresAt, nowMs));
  return jsonDocument('inspect', {
    ...inspection,
    // For suggestions; the title says it.
    maker: undefined,
    secondsLeft,
    remarks: [...inspection.remarks, ...remarks],
    // Around something unknown, a name may be part of the secret.
    found: inspection.kind === 'unknown' ? undefined : hints,
  });
}

function inWords({ inspection, hints, remarks }: Pasted, nowMs: number): string {
  const { issuer, audience, enrollment, issuedAt, notBefore, expiresAt } = inspection;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Identifier', inspection.identifier ?? 'none'],
    ['Issuer', issuer],
    ['Audience', audience],
    ['Enrollment', enrollment],
    ['Issued', issuedAt],
    ['Not before', notBefore],
    ['Expires', expiresAt === undefined ? undefined : expiry(expiresAt, nowMs)],
    ['Found in', whereFound(hints)],
    ...[...inspection.remarks, ...remarks].map((remark) => ['Remark', remark] as const),
  ];
  const lines = rows.flatMap(([label, text]) =>
    text === undefined ? [] : [`${label}: ${printable(text)}`],
  );
  return [printable(inspection.title), ...lines].join('\n');
}

function expiry(expiresAt: string, nowMs: number): string {
  const left = secondsUntil(expiresAt, nowMs);
  const span = formatDuration(left);
  return `${expiresAt} (${left <= 0 ? `expired ${span} ago` : `in ${span}`})`;
}

/** Nothing to say of a token that stood alone. */
function whereFound({ wrapping, headerName, name, host, user }: Pasted['hints']) {
  const parts = [
    wrapping === 'curl' ? 'a curl command' : undefined,
    headerName === undefined ? undefined : `the header ${headerName}`,
    wrapping === 'variable' && name !== undefined ? `the setting ${name}` : undefined,
    host === undefined ? undefined : `for ${host}`,
    user === undefined ? undefined : `of the user ${user}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 || wrapping === 'bare' ? undefined : parts.join(', ');
}
