import type { Clock } from '../../ports/clock';

/** Answers after which the same request may succeed a little later. */
const PASSING: ReadonlySet<number> = new Set([429, 502, 503, 504]);

const MOST_ATTEMPTS = 4;
const FIRST_WAIT_MS = 500;
/** Longer than this nobody waits for one request. */
const LONGEST_WAIT_MS = 20_000;

/** Time and chance, so that tests own both. */
export interface Pace {
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Sends a request that may be sent twice without harm, up to four times while the server says that
 * it cannot serve now: after `Retry-After` where it gives one, else after half a second, one, two,
 * each with a jitter so that several clients do not come back at once. Where the server asks for
 * more than 20 seconds its answer is given back as it is.
 */
export async function withRetries<A extends Answered>(
  send: () => Promise<A>,
  pace: Pace,
): Promise<A> {
  let waited = 0;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send();
    if (!PASSING.has(answer.status) || attempt === MOST_ATTEMPTS) return answer;
    const asked = retryAfterMs(answer.headers['retry-after'], pace.clock.now());
    const wait =
      asked === undefined
        ? FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + pace.random() / 2)
        : asked + pace.random() * FIRST_WAIT_MS;
    if (waited + wait > LONGEST_WAIT_MS) return answer;
    waited += wait;
    await sleep(wait, pace.clock);
  }
}

/** Milliseconds that a `Retry-After` asks for, in seconds or as a date; undefined for neither. */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // Date.parse makes a date of nearly anything.
  const at = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}

/** Waits by the clock. */
export function sleep(ms: number, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}
