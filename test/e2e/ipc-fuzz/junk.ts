import type { Random } from './random';

/** Stands in everything that is sent, so that an answer or a log that repeats it is found. */
export const CANARY = 'c4naryOfTheFuzz';

const TEXTS = [
  '',
  CANARY,
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '../../../etc/passwd',
  '%2e%2e%2f',
  '\0',
  'a\nb',
  '\ud800',
  '\u202eabc',
  `<img src=x onerror=${CANARY}>`,
  `'; DROP TABLE ${CANARY}; --`,
  '0f8fad5b-d9cb-469f-a165-70867728950e',
  'NaN',
  '-1',
];

/** An object whose own key is `__proto__`, as no literal can write it. */
function withPrototypeKey(): unknown {
  return JSON.parse(`{"__proto__": {"${CANARY}": true, "ok": true}, "constructor": {"x": 1}}`);
}

function cyclic(): unknown {
  const ring: Record<string, unknown> = { [CANARY]: 1 };
  ring.self = ring;
  ring.list = [ring, [ring]];
  return ring;
}

function deep(levels: number): unknown {
  let value: unknown = CANARY;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}

const MAKERS: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => undefined,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0,
  () => 1e308,
  () => -1,
  () => 0.1,
  () => 2n ** 70n,
  () => true,
  () => [],
  () => new Date(Number.NaN),
  () => new Map([[CANARY, withPrototypeKey()]]),
  () => new Set([CANARY]),
  () => new Uint8Array(50),
  () => new Float64Array([Number.NaN]),
  () => new ArrayBuffer(16),
  () => new DataView(new ArrayBuffer(4)),
  () => /(a+)+$/,
  () => new Error(CANARY),
  () => Object(CANARY),
  () => Object(1),
  () => Object.assign(Object.create(null), { [CANARY]: 1 }),
  () => Object.assign([], { length: 1000, [CANARY]: 1 }),
  () => ({ length: 1e9 }),
  () => ({ ok: true, value: CANARY, ['th'.concat('en')]: CANARY }),
  withPrototypeKey,
  cyclic,
  () => deep(50),
  (random) => random.pick(TEXTS),
  (random) => [random.pick(TEXTS), random.pick(TEXTS)],
  (random) => ({ [random.pick(TEXTS)]: random.pick(TEXTS), id: random.pick(TEXTS) }),
];

/** Something that can be sent and that no request asks for as such. */
export function junk(random: Random): unknown {
  return random.pick(MAKERS)(random);
}

/** Something of another type than `value`, so that it cannot take its place. */
export function otherThan(value: unknown, random: Random): unknown {
  for (;;) {
    const candidate = junk(random);
    // A request's `undefined` may mean "not given", and `null` "none".
    if (candidate !== null && candidate !== undefined && typeof candidate !== typeof value) {
      return candidate;
    }
    if (typeof value === 'object' && candidate instanceof Map) return candidate;
  }
}

/** What the wire must refuse for its size. */
export function huge(random: Random): unknown {
  return random.pick<() => unknown>([
    () => CANARY.repeat(25_000),
    () => 'é\u{1f600}'.repeat(500_000),
    () => Array.from({ length: 100_000 }, (_, index) => index),
    () =>
      Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`${CANARY}${index}`, 1])),
    () => new Uint8Array(5_000_000),
    () => deep(900),
    () => deep(20_000),
    () => new Map(Array.from({ length: 50_000 }, (_, index) => [index, CANARY])),
    () => Array.from({ length: 300_000 }, () => ({})),
  ])();
}

/** What cannot be sent at all. */
export function unsendable(random: Random): unknown {
  return random.pick<() => unknown>([
    () => () => CANARY,
    () => Symbol(CANARY),
    () => new WeakMap(),
    () => Promise.resolve(CANARY),
    () => ({ deep: [{ callback() {} }] }),
    () => new Proxy({ [CANARY]: 1 }, {}),
    () => globalThis,
    () => ({
      get trap(): never {
        throw new RangeError(CANARY);
      },
    }),
  ])();
}
