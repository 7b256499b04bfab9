import { createHmac } from 'node:crypto';

/** What a token says of itself, and which of the given keys made its signature. */
export interface Signature {
  readonly form: 'sas' | 'compact' | 'gateway';
  readonly identifier: string;
  /** .NET's round-trip form. */
  readonly expiresAt: string;
  /** Undefined: none of them. */
  readonly signedBy: string | undefined;
}

const SAS = /^SharedAccessSignature uid=([^&]+)&ex=([^&]+)&sn=([A-Za-z0-9+/]{86}==)$/;
const SHORT = /^(SharedAccessSignature|GatewayKey) ([^&]+)&(\d{12})&([A-Za-z0-9+/]{86}==)$/;

/**
 * Takes a token apart as the service does, and checks it against each key by name. Throws where it
 * has no known form.
 */
export function signatureOf(token: string, keys: Readonly<Record<string, string>>): Signature {
  const long = SAS.exec(token);
  if (long !== null) {
    const [, identifier = '', expiresAt = '', signature = ''] = long;
    return {
      form: 'sas',
      identifier,
      expiresAt,
      signedBy: whose(identifier, expiresAt, signature),
    };
  }
  const short = SHORT.exec(token);
  if (short === null) throw new Error('This is no token.');
  const [, scheme, identifier = '', minute = '', signature = ''] = short;
  const [, y, mo, d, h, mi] = /^(....)(..)(..)(..)(..)$/.exec(minute) ?? [];
  const expiresAt = `${y}-${mo}-${d}T${h}:${mi}:00.0000000Z`;
  return {
    form: scheme === 'GatewayKey' ? 'gateway' : 'compact',
    identifier,
    expiresAt,
    signedBy: whose(identifier, expiresAt, signature),
  };

  function whose(id: string, expiry: string, signature: string): string | undefined {
    return Object.keys(keys).find((name) => {
      const hmac = createHmac('sha512', Buffer.from(keys[name] ?? '', 'utf8'));
      return hmac.update(`${id}\n${expiry}`, 'utf8').digest('base64') === signature;
    });
  }
}
