import vectors from '../../../vectors/apim-vectors.json';
import { EA_CLAIMS, ENTRA_CLAIMS, jwt } from './jwt-samples';
import type { Sample } from './wrappings';

const SIGNATURE = vectors.vectors[0]!.sig;
const COMPACT = `${vectors.id}&${vectors.compact_expiry}&${SIGNATURE}`;

/** From Grafana's API description. */
export const GLSA = 'glsa_yscW25imSKJIuav8zF37RZmnbiDvB05G_fcaaf58a';
export const LEGACY_KEY = Buffer.from(
  JSON.stringify({ k: 'R0nV3xQ2yT8pL5wZ7cB1mK4hJ6fD9sA0', n: 'deploy', id: 1 }),
).toString('base64');

export interface TokenSample extends Sample {
  readonly kind: string;
  /** Its end, where it says so. */
  readonly expiresAt?: string;
  /** Part of it that must never be shown. */
  readonly hidden: string;
}

function bearer(kind: string, secret: string, expiresAt?: string): TokenSample {
  const sample = { kind, secret, header: `Bearer ${secret}`, hidden: secret.slice(-20) };
  return expiresAt === undefined ? sample : { ...sample, expiresAt };
}

function apim(kind: string, secret: string, expiresAt: string): TokenSample {
  return { kind, secret, header: secret, expiresAt, hidden: secret.slice(-40) };
}

/** One of every format that issue 5 names, with known answers. */
export const TOKENS: Readonly<Record<string, TokenSample>> = {
  'uid/ex/sn': apim(
    'apim-sas',
    vectors.sas_from_seed_program.token,
    vectors.sas_from_seed_program.expiry,
  ),
  'compact SAS': apim('apim-compact', `SharedAccessSignature ${COMPACT}`, vectors.signed_expiry),
  GatewayKey: apim('gateway-key', `GatewayKey ${COMPACT}`, vectors.signed_expiry),
  'a value without its scheme': apim('apim-token-value', COMPACT, vectors.signed_expiry),
  glsa_: bearer('grafana-service-account-token', GLSA),
  'a legacy Grafana key': bearer('grafana-api-key', LEGACY_KEY),
  'an EA key': bearer('azure-ea-key', jwt(EA_CLAIMS), '2026-07-01T00:00:00.0000000Z'),
  'an Entra token': bearer('entra-token', jwt(ENTRA_CLAIMS), '2026-01-01T01:05:00.0000000Z'),
  'a JWT': bearer(
    'jwt',
    jwt({ iss: 'https://idp.example.com', exp: 1_893_456_000 }, 'ES256'),
    '2030-01-01T00:00:00.0000000Z',
  ),
};
