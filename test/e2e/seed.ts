import { readFileSync } from 'node:fs';

interface Vectors {
  readonly sas_from_seed_program: {
    readonly id: string;
    readonly key: string;
  };
}

const vectors: Vectors = JSON.parse(
  readFileSync(new URL('../vectors/apim-vectors.json', import.meta.url), 'utf8'),
);

/** Identifier and key of the C# program that these tokens were first made with. */
export const SEED_IDENTIFIER = vectors.sas_from_seed_program.id;
export const SEED_KEY = vectors.sas_from_seed_program.key;

/** A moment from now, as it is signed, with all seven digits telling. */
export function exactInstant(fromNowSeconds: number, digits = '1234567'): string {
  const whole = new Date(Date.now() + fromNowSeconds * 1000).toISOString().slice(0, 19);
  return `${whole}.${digits}Z`;
}
