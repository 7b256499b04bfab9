import type { Unseen } from './characters';

/** What a pasted token is, and what is remarkable about it. */
export const inspected = {
  unknown: 'Not a token that TokenTray knows',
  notBefore: (moment: string) => `It is not taken before ${moment}.`,

  apim: {
    'apim-sas': 'API Management token for the direct management API',
    'apim-compact': 'API Management token for the direct management API, compact form',
    'gateway-key': 'API Management self-hosted gateway token',
    'apim-token-value':
      'API Management token without its scheme, for a gateway, a user or the direct management API',
  },
  notCompactMoment: 'Its expiry is not a moment written as yyyyMMddHHmm in 24 hours and UTC.',
  notUtcMoment: 'Its expiry is not a moment in UTC.',
  localMoment: 'Its expiry does not end in Z: it was probably signed in local time.',
  notSevenDigits:
    'Its expiry is not written with exactly seven digits after the seconds, as the service signs it.',
  noIdentifier: 'It has no identifier.',
  unseenInIdentifier: ({ kind, codePoint, position }: Unseen) =>
    `Its identifier has ${kind} (${codePoint}) at position ${position}.`,
  urlEncoded: 'Its signature is URL-encoded: the service wants + / and = as they are.',
  notSixtyFourBytes:
    'Its signature is not 64 bytes in base64: it is cut off, or something was added.',

  eaKey: 'Azure EA access key',
  entra: 'Microsoft Entra token',
  entraForGrafana: 'Microsoft Entra token for Azure Managed Grafana',
  jwt: 'JSON Web Token (JWT)',
  expNoNumber: 'Its expiry (exp) is not a number of seconds since 1970.',
  eaKeyWithoutEnd: 'It does not say when it ends: an EA key lasts six months from its start date.',
  withoutEnd: 'It does not say when it ends.',
  unsigned: 'It is not signed (alg: none): anybody can have written it.',
  signatureMissing: 'Its signature is missing: it is cut off. Copy it again.',
  signatureLength: (alg: string) =>
    `Its signature does not have the length that ${alg} gives: it is cut off, or something was added. Copy it again.`,
};

export const heldSecrets = {
  inText: (title: string) =>
    `There is a secret in it: ${title}. This field is not kept in the keychain. Take it out, and enter it as the secret.`,
};
