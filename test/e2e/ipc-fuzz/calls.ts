import { CANARY, huge, junk, otherThan, unsendable } from './junk';
import type { Random } from './random';
import { namesNothing, TEMPLATES } from './templates';

/** One message to the app. */
export interface Call {
  readonly what: 'channel' | 'broken' | 'junk' | 'unknown-id' | 'huge' | 'unsendable' | 'valid';
  readonly channel: string;
  readonly args: readonly unknown[];
}

const NO_CHANNELS = [
  '',
  'tokentray:',
  'tokentray:__proto__',
  'tokentray:constructor',
  'tokentray:toString',
  'tokentray:getSnapshot ',
  'tokentray:GETSNAPSHOT',
  'getSnapshot',
  'tokentray:changed',
  'tokentray:navigate',
  // Only the quick copy box may ask these.
  'tokentray:quickSearch',
  'tokentray:quickCopy',
  'tokentray:quickClose',
  'ELECTRON_BROWSER_REQUIRE',
  'GUEST_VIEW_MANAGER_CALL',
  '__proto__',
  'x'.repeat(10_000),
  // Electron prints such a name, so it is not searched for; what is sent to it is.
  'tokentray:revealSecret',
  '\0',
  '\u{1f600}',
];

/** A call that nobody may carry out; `requests` are the names of the bridge's methods. */
export function nextCall(requests: readonly string[], random: Random): Call {
  const name = random.pick(requests);
  const channel = `tokentray:${name}`;
  const template = TEMPLATES[name];
  const dice = random.below(100);
  if (dice < 12)
    return { what: 'channel', channel: random.pick(NO_CHANNELS), args: [junk(random)] };
  if (dice < 15) return { what: 'huge', channel, args: somewhere(template, huge(random), random) };
  if (dice < 22) {
    return { what: 'unsendable', channel, args: somewhere(template, unsendable(random), random) };
  }
  if (dice < 32 && template !== undefined && namesNothing(template)) {
    return { what: 'unknown-id', channel, args: template };
  }
  if (dice < 60 || template === undefined) {
    // Never fewer than one: without arguments it may be the right call.
    const length = 1 + random.below(5);
    const args = Array.from({ length }, (_, index) =>
      otherThan(typeof template?.[index] === 'boolean' ? true : '', random),
    );
    return { what: 'junk', channel, args };
  }
  return { what: 'broken', channel, args: broken(template, random) };
}

/** A call as the window would make it; only for senders that may make none. */
export function validCall(requests: readonly string[], random: Random): Call {
  const name = random.pick(requests.filter((each) => TEMPLATES[each] !== undefined));
  return { what: 'valid', channel: `tokentray:${name}`, args: TEMPLATES[name] ?? [] };
}

function somewhere(
  template: readonly unknown[] | undefined,
  value: unknown,
  random: Random,
): unknown[] {
  const args = [...(template ?? [])];
  const index = random.below(args.length + 1);
  args[index] = random.below(2) === 0 ? value : { value };
  return args;
}

/** The template with one thing wrong in it. */
function broken(template: readonly unknown[], random: Random): unknown[] {
  const args = structuredClone(template) as unknown[];
  const dice = random.below(10);
  if (args.length === 0 || dice === 0) return [...args, junk(random)];
  if (dice === 1) return args.slice(0, -1);
  const index = random.below(args.length);
  args[index] = brokenValue(args[index], random);
  return args;
}

function brokenValue(value: unknown, random: Random): unknown {
  // Where nothing may stand, a text may stand too.
  if (value === null) return random.pick([{ [CANARY]: 1 }, 0.5, true, [], new Map()]);
  if (typeof value !== 'object') return otherThan(value, random);
  const dice = random.below(4);
  if (dice === 0) return otherThan(value, random);
  if (Array.isArray(value)) return [...value, otherThan(value[0] ?? {}, random)];
  if (dice === 1) return { ...value, [CANARY]: otherThan('', random) };
  const keys = Object.keys(value);
  const key = random.pick(keys);
  if (key === undefined) return otherThan(value, random);
  return { ...value, [key]: brokenValue(Reflect.get(value, key), random) };
}
