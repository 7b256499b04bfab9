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
/** It has expired when the pictures are taken. */
export const SHORT_LIVED = 'Hotfix check';
export const FAVOURITE = 'Release pipeline';
export const ARCHIVED = 'Nightly export';

const EXPIRES_AFTER_SECONDS = 20;
const REMINDED_AFTER_SECONDS = 30;

/** The tokens to sign; their times count from now. */
export function sampleTokens(): readonly SampleToken[] {
  const [{ name: production }, { name: staging }] = SAMPLE_SERVICES;
  return [
    { name: FAVOURITE, service: production, expiry: '10d' },
    { name: 'Catalogue sync', service: production, expiry: '20d' },
    { name: ARCHIVED, service: staging, expiry: '12h' },
    { name: SHORT_LIVED, service: staging, expiry: inSeconds(EXPIRES_AFTER_SECONDS) },
  ];
}

/** Its time counts from now, too. */
export function remindedToken(): SampleToken {
  const expiry = inSeconds(7 * 86_400 + REMINDED_AFTER_SECONDS);
  return { name: REMINDED, service: SAMPLE_SERVICES[0].name, expiry };
}

function inSeconds(seconds: number): string {
  const moment = new Date(Date.now() + seconds * 1000).toISOString();
  return moment.replace(/\.\d+Z$/, 'Z');
}

function publishedKeys(): readonly [string, string] {
  const file = new URL('../../test/vectors/apim-vectors.json', import.meta.url);
  const { vectors }: Vectors = JSON.parse(readFileSync(file, 'utf8'));
  const [first, second] = vectors;
  if (first === undefined || second === undefined) throw new Error('The sample keys are missing.');
  return [first.key, second.key];
}
