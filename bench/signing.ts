import { createHmac } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { signApimToken } from '../src/main/services/signing';
import { atLeast, type CaseResult, median } from './figures';

const IDENTIFIER = 'integration';
/** 64 bytes as base64, as the portal shows a key. */
const KEY = Buffer.alloc(64, 'bench').toString('base64');
const EXPIRES_AT = '2026-02-01T00:00:00.0000000Z';
/** Short turns and many: a longer one is never undisturbed on a busy machine. */
const MANY = 1_000;
const TURNS = 30;

/** Signatures a second, by turns with `node:crypto` alone. */
export function measureSigning(pairs: number): CaseResult {
  const alone: number[] = [];
  const ours: number[] = [];
  for (let pair = -TURNS; pair < pairs * TURNS; pair += 1) {
    const rates = [aSecond(withCrypto), aSecond(withApp)] as const;
    // The first are spent on compiling.
    if (pair < 0) continue;
    alone.push(rates[0]);
    ours.push(rates[1]);
  }
  const ratio = median(ours.map((rate, index) => rate / (alone[index] ?? Number.NaN)));
  return {
    rows: [
      { signing: 'node:crypto alone', aSecond: median(alone), ratio: 1 },
      { signing: 'a whole token', aSecond: median(ours), ratio },
    ],
    wishes: [atLeast('signing, × the rate of node:crypto alone', ratio, 0.8)],
  };
}

function withCrypto(): string {
  return createHmac('sha512', KEY).update(`${IDENTIFIER}\n${EXPIRES_AT}`).digest('base64');
}

function withApp(): string {
  return signApimToken({
    identifier: IDENTIFIER,
    key: KEY,
    expiresAt: EXPIRES_AT,
    format: 'sas',
  });
}

function aSecond(sign: () => string): number {
  const since = performance.now();
  for (let time = 0; time < MANY; time += 1) {
    if (sign() === '') throw new Error('Nothing was signed.');
  }
  return MANY / ((performance.now() - since) / 1_000);
}
