import { secondsUntil } from '../shared/domain/exact-instant';
import { type Pasted, readPasted } from '../shared/domain/pasted/unwrap';
import { formatDuration } from '../shared/domain/time-to-live';
import { EXIT } from './exit-codes';
import { jsonDocument, print, printable, say } from './output';
import { readSecret } from './secret-input';
import { cliTexts } from './texts/cli-texts';

const LONGEST_BYTES = 16 * 1024 * 1024;

/**
 * `inspect`: tells what the token on standard input is, pasted in whatever form; gives the exit
 * code. Never prints the secret.
 */
export async function inspect(flags: { readonly json?: true }): Promise<number> {
  const text = await readSecret({ what: 'token', longestBytes: LONGEST_BYTES });
  const nowMs = Date.now();
  const pasted = readPasted(text, nowMs);
  if (flags.json === true) await print(asJson(pasted, nowMs));
  if (pasted.inspection.kind === 'unknown') {
    say(text.trim() === '' ? cliTexts().inspecting.empty : whyUnknown(pasted));
    return EXIT.failure;
  }
  if (flags.json !== true) await print(inWords(pasted, nowMs));
  return EXIT.ok;
}

/** Without a secret the remarks say what is missing; otherwise its form is one nobody here knows. */
function whyUnknown({ secret, remarks }: Pasted): string {
  const said = remarks.join(' ');
  if (secret === '' && said !== '') return printable(said);
  const { unknown } = cliTexts().inspecting;
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
  const { rows: labels, none } = cliTexts().inspecting;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [labels.identifier, inspection.identifier ?? none],
    [labels.issuer, issuer],
    [labels.audience, audience],
    [labels.enrollment, enrollment],
    [labels.issued, issuedAt],
    [labels.notBefore, notBefore],
    [labels.expires, expiresAt === undefined ? undefined : expiry(expiresAt, nowMs)],
    [labels.foundIn, whereFound(hints)],
    ...[...inspection.remarks, ...remarks].map((remark) => [labels.remark, remark] as const),
  ];
  const lines = rows.flatMap(([label, text]) =>
    text === undefined ? [] : [cliTexts().reading.row(label, printable(text))],
  );
  return [printable(inspection.title), ...lines].join('\n');
}

function expiry(expiresAt: string, nowMs: number): string {
  const left = secondsUntil(expiresAt, nowMs);
  const span = formatDuration(left);
  const { expired, expires } = cliTexts().inspecting;
  return left <= 0 ? expired(expiresAt, span) : expires(expiresAt, span);
}

/** Nothing to say of a token that stood alone. */
function whereFound({ wrapping, headerName, name, host, user }: Pasted['hints']) {
  const setting = wrapping === 'variable' ? name : undefined;
  const curl = wrapping === 'curl';
  const parts = [headerName, setting, host, user];
  if (wrapping === 'bare' || (!curl && parts.every((part) => part === undefined))) return undefined;
  return cliTexts().inspecting.foundIn({ curl, header: headerName, setting, host, user });
}
