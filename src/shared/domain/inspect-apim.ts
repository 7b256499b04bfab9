import { compactToExact, type ExactInstant, isExactInstant } from './exact-instant';
import { firstInvisible } from './invisible';
import type { InspectedKind, Recognised } from './recogniser';

const SCHEME = /^(SharedAccessSignature|GatewayKey)\s+(.*)$/is;
const SAS_EXPIRY = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z?)$/;
// 64 bytes of HMAC-SHA512 are 86 characters and two of padding.
const SIGNATURE = /^[A-Za-z0-9+/]{86}==$/;

const TITLES = {
  'apim-sas': 'API Management token for the direct management API',
  'apim-compact': 'API Management token for the direct management API, compact form',
  'gateway-key': 'API Management self-hosted gateway token',
  'apim-token-value':
    'API Management token without its scheme, for a gateway, a user or the direct management API',
} as const satisfies Partial<Record<InspectedKind, string>>;

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
    ...(expiresAt === undefined
      ? ['Its expiry is not a moment written as yyyyMMddHHmm in 24 hours and UTC.']
      : []),
    ...signatureRemarks(signature),
  ];
  return recognised(kind, identifier, expiresAt, remarks);
}

function recognised(
  kind: keyof typeof TITLES,
  identifier: string,
  expiresAt: ExactInstant | undefined,
  remarks: readonly string[],
): Recognised {
  const found = { kind, title: TITLES[kind], identifier, remarks };
  return expiresAt === undefined ? found : { ...found, expiresAt };
}

function readSasExpiry(expiry: string): { expiresAt?: ExactInstant; remarks: string[] } {
  if (isExactInstant(expiry)) return { expiresAt: expiry, remarks: [] };
  const parts = SAS_EXPIRY.exec(decoded(expiry));
  const [, seconds = '', fraction = '', zone = ''] = parts ?? [];
  const exact = `${seconds}.${fraction.slice(0, 7).padEnd(7, '0')}Z`;
  if (!isExactInstant(exact)) return { remarks: ['Its expiry is not a moment in UTC.'] };
  if (zone === '') {
    return {
      expiresAt: exact,
      remarks: ['Its expiry does not end in Z: it was probably signed in local time.'],
    };
  }
  return {
    expiresAt: exact,
    remarks: [
      'Its expiry is not written with exactly seven digits after the seconds, as the service signs it.',
    ],
  };
}

function identifierRemarks(identifier: string): string[] {
  if (identifier === '') return ['It has no identifier.'];
  const hidden = firstInvisible(identifier);
  if (hidden === undefined) return [];
  return [
    `Its identifier has ${hidden.kind} (${hidden.codePoint}) at position ${hidden.position}.`,
  ];
}

function signatureRemarks(signature: string): string[] {
  if (SIGNATURE.test(signature)) return [];
  if (SIGNATURE.test(decoded(signature))) {
    return ['Its signature is URL-encoded: the service wants + / and = as they are.'];
  }
  return ['Its signature is not 64 bytes in base64: it is cut off, or something was added.'];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
