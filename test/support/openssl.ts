import { run } from './run';

export interface SigningInput {
  readonly identifier: string;
  readonly key: string;
  /** Exactly as it stands in the string to sign: seven fractional digits and `Z`. */
  readonly expiresAt: string;
}

/** The base64 HMAC-SHA512 that openssl makes of identifier and expiry. */
export async function opensslSignature(input: SigningInput): Promise<string> {
  const hexKey = Buffer.from(input.key, 'utf8').toString('hex');
  const outcome = await run(
    'openssl',
    ['dgst', '-sha512', '-mac', 'HMAC', '-macopt', `hexkey:${hexKey}`],
    { env: process.env, input: `${input.identifier}\n${input.expiresAt}` },
  );
  const digest = /([0-9a-f]{128})\s*$/.exec(outcome.stdout)?.[1];
  if (digest === undefined) throw new Error(`openssl gave no digest: ${outcome.stderr}`);
  return Buffer.from(digest, 'hex').toString('base64');
}

/** The full form of the management token, made without the app. */
export async function opensslToken(input: SigningInput): Promise<string> {
  const signature = await opensslSignature(input);
  return `SharedAccessSignature uid=${input.identifier}&ex=${input.expiresAt}&sn=${signature}`;
}

/** What a self-hosted gateway is given; signed over the minute without seconds. */
export async function opensslGatewayToken(input: SigningInput): Promise<string> {
  return `GatewayKey ${await compactValue(input)}`;
}

/** The compact form of the management token; signed over the minute without seconds. */
export async function opensslCompactToken(input: SigningInput): Promise<string> {
  return `SharedAccessSignature ${await compactValue(input)}`;
}

async function compactValue(input: SigningInput): Promise<string> {
  const minute = input.expiresAt.slice(0, 16);
  const signature = await opensslSignature({ ...input, expiresAt: `${minute}:00.0000000Z` });
  return `${input.identifier}&${minute.replaceAll(/[-T:]/g, '')}&${signature}`;
}
