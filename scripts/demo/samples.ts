import { readFileSync } from 'node:fs';
import type { ServiceFields } from '../../test/e2e/window-actions';

interface Vectors {
  readonly vectors: readonly { readonly key: string }[];
}

/** Keys of a public test recording: they open nothing, and everybody may see them in a picture. */
const [primaryKey, secondaryKey] = publishedKeys();

export const SAMPLE_SERVICES = [
  {
    name: 'Contoso sample',
    host: 'contoso-sample.management.azure-api.net',
    identifier: 'integration',
    environment: 'production',
    primaryKey,
    secondaryKey,
  },
  {
    name: 'Fabrikam sample',
    host: 'fabrikam-sample.management.azure-api.net',
    identifier: 'integration',
    environment: 'staging',
    primaryKey: secondaryKey,
    secondaryKey: '',
  },
] as const satisfies readonly Required<ServiceFields>[];

export interface SampleToken {
  readonly name: string;
  readonly service: string;
  readonly expiry: string;
}

/** Its reminder of seven days before is due shortly after it was signed. */
export const REMINDED = 'Partner gateway';
const REMINDED_AFTER_SECONDS = 45;

/** The tokens, the one that is about to be reminded of last. */
export function sampleTokens(): readonly SampleToken[] {
  const week = Date.now() + (7 * 86_400 + REMINDED_AFTER_SECONDS) * 1000;
  return [
    { name: 'Release pipeline', service: 'Contoso sample', expiry: '30d' },
    { name: 'Nightly export', service: 'Fabrikam sample', expiry: '12h' },
    { name: REMINDED, service: 'Contoso sample', expiry: new Date(week).toISOString() },
  ];
}

function publishedKeys(): readonly [string, string] {
  const file = new URL('../../test/vectors/apim-vectors.json', import.meta.url);
  const { vectors }: Vectors = JSON.parse(readFileSync(file, 'utf8'));
  const [first, second] = vectors;
  if (first === undefined || second === undefined) throw new Error('The sample keys are missing.');
  return [first.key, second.key];
}
