import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { isPlainData } from '../../../src/main/platform/ipc/plain-data';
import { argumentSchemas } from '../../../src/shared/ipc/contract';
import { type Call, nextCall } from '../../e2e/ipc-fuzz/calls';
import { Random } from '../../e2e/ipc-fuzz/random';
import { TEMPLATES } from '../../e2e/ipc-fuzz/templates';

/** Seeds of the end-to-end test, each with as many calls as it makes: it may start with any. */
const SEEDS = 6;
const CALLS = 8_000;
const MEANT_AS_WRONG: ReadonlySet<Call['what']> = new Set(['broken', 'junk']);

function fits({ channel, args }: Call): boolean {
  const name = channel.slice('tokentray:'.length) as keyof typeof argumentSchemas;
  return isPlainData(args) && argumentSchemas[name].safeParse(args).success;
}

test('what the fuzz sends as wrong fits no request, whatever its seed', {
  timeout: 120_000,
}, () => {
  const requests = Object.keys(TEMPLATES);
  const fitting = new Set<string>();
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const random = new Random(seed * 104_729 + 17);
    for (let count = 0; count < CALLS; count += 1) {
      const call = nextCall(requests, random);
      if (!MEANT_AS_WRONG.has(call.what) || !fits(call)) continue;
      fitting.add(`${call.what} ${call.channel} ${inspect(call.args)}`);
    }
  }
  expect([...fitting]).toEqual([]);
});

test('its templates fit, so that only what is broken in them is refused', () => {
  const unfit = Object.entries(TEMPLATES).filter(
    ([name, args]) => !fits({ what: 'valid', channel: `tokentray:${name}`, args }),
  );
  expect(unfit.map(([name]) => name)).toEqual([]);
});
