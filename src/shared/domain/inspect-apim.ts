import { said } from '../texts/said';
import { compactToExact, type ExactInstant, isExactInstant } from './exact-instant';
import { firstInvisible } from './invisible';
import type { InspectedKind, Recognised } from './recogniser';

const SCHEME = /^(SharedAccessSignature|GatewayKey)\s+(.*)$/is;
const SAS_EXPIRY = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z?)$/;
// 64 bytes of HMAC-SHA512 are 86 characters and two of padding.
const SIGNATURE = /^[A-Za-z0-9+/]{86}==$/;

type ApimKind = Extract<
  InspectedKind,
  'apim-sas' | 'apim-compact' | 'gateway-key' | 'apim-token-value'
>;

/**
 * Recognises the tokens of API Management: `uid=…&ex=…&sn=…` and `identifier&yyyyMMddHHmm&signature`,
 * with `SharedAccessSignature` or `GatewayKey` before them or without (as the services' own
 * `generateToken` answers). Remarks name what would keep the service from taking one.
 */
export function recogniseApimToken(value: string): Recognised | undefined {
  const withScheme = SCHEME.exec(value);
  const scheme = withScheme?.[1]?.toLowerCase();
  const body = withScheme?.[2] ?? value;
  if (/\s/.test(body)) return undefined;
  const parts = body.split('&');
  if (parts.length !== 3) return undefined;
  if (scheme !== 'gatewaykey') {
    const named = fromNamedParts(parts);
    if (named !== undefined) return named;
  }
  const [identifier = '', minute = '', signature = ''] = parts;
  return fromCompactParts({ scheme, identifier, minute, signature });
}

function fromNamedParts(parts: readonly string[]): Recognised | undefined {
  const named = new Map(
    parts.map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1)] as const;
    }),
  );
  const identifier = named.get('uid');
  const expiry = named.get('ex');
  const signature = named.get('sn');
  if (identifier === undefined || expiry === undefined || signature === undefined) return undefined;
  const read = readSasExpiry(expiry);
  const remarks = [
    ...identifierRemarks(identifier),
    ...read.remarks,
    ...signatureRemarks(signature),
  ];
  return recognised('apim-sas', identifier, read.expiresAt, remarks);
}

interface CompactParts {
  readonly scheme: string | undefined;
  readonly identifier: string;
  readonly minute: string;
  readonly signature: string;
}

function fromCompactParts(parts: CompactParts): Recognised | undefined {
  const { scheme, identifier, minute, signature } = parts;
  // Without a scheme only the expected shape is taken for a token; any a&b&c could stand there.
  if (scheme === undefined && !/^\d{12}$/.test(minute)) return undefined;
  const kind =
    scheme === 'gatewaykey'
      ? 'gateway-key'
      : scheme === 'sharedaccesssignature'
        ? 'apim-compact'
        : 'apim-token-value';
  const expiresAt = compactToExact(minute);
  const remarks = [
    ...identifierRemarks(identifier),
    ...(expiresAt === undefined ? [said().inspected.notCompactMoment] : []),
    ...signatureRemarks(signature),
  ];
  return recognised(kind, identifier, expiresAt, remarks);
}

function recognised(
  kind: ApimKind,
  identifier: string,
  expiresAt: ExactInstant | undefined,
  remarks: readonly string[],
): Recognised {
  const found = { kind, title: said().inspected.apim[kind], identifier, remarks };
  return expiresAt === undefined ? found : { ...found, expiresAt };
}

function readSasExpiry(expiry: string): { expiresAt?: ExactInstant; remarks: string[] } {
  if (isExactInstant(expiry)) return { expiresAt: expiry, remarks: [] };
  const { inspected } = said();
  const parts = SAS_EXPIRY.exec(decoded(expiry));
  const [, seconds = '', fraction = '', zone = ''] = parts ?? [];
  const exact = `${seconds}.${fraction.slice(0, 7).padEnd(7, '0')}Z`;
  if (!isExactInstant(exact)) return { remarks: [inspected.notUtcMoment] };
  return {
    expiresAt: exact,
    remarks: [zone === '' ? inspected.localMoment : inspected.notSevenDigits],
  };
}

function identifierRemarks(identifier: string): string[] {
  if (identifier === '') return [said().inspected.noIdentifier];
  const hidden = firstInvisible(identifier);
  if (hidden === undefined) return [];
  return [said().inspected.unseenInIdentifier(hidden)];
}

function signatureRemarks(signature: string): string[] {
  if (SIGNATURE.test(signature)) return [];
  const { inspected } = said();
  return [SIGNATURE.test(decoded(signature)) ? inspected.urlEncoded : inspected.notSixtyFourBytes];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
