import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonValue, readJson } from '../../../src/shared/domain/import/json-reader';
import { UNHURRIED } from '../../../src/shared/domain/import/pace';

/** As the engine's own reader gives it. */
function plain(value: JsonValue): unknown {
  if (value instanceof Map) {
    const entries = [...value].map(([key, each]) => [key, plain(each)]);
    return Object.fromEntries(entries);
  }
  return Array.isArray(value) ? value.map(plain) : value;
}

describe('JSON, read piece by piece', () => {
  it('is what the engine reads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.constantFrom(undefined, 2), async (text, space) => {
        const spaced = JSON.stringify(JSON.parse(text), undefined, space);
        const read = await readJson(spaced, UNHURRIED);
        expect(read.ok && plain(read.value)).toEqual(JSON.parse(spaced));
      }),
    );
  });

  it('is refused where the engine refuses it', async () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[]",:0x\\ \u0000'))
      .map(([text, at, mark]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + mark + text.slice(place + 1);
      });
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        let good = true;
        try {
          JSON.parse(text);
        } catch {
          good = false;
        }
        expect((await readJson(text, UNHURRIED)).ok).toBe(good);
      }),
      { numRuns: 500 },
    );
  });

  it('says where it is broken', async () => {
    const read = await readJson('{\n  "a": 1,\n  "b" 2\n}', UNHURRIED);
    expect(!read.ok && read.problem.message).toContain('line 3, column 7, a colon is missing');
  });

  it('takes no name for more than a name, and does not nest for ever', async () => {
    const read = await readJson('{"__proto__": {"polluted": true}}', UNHURRIED);
    expect(read.ok && [...(read.value as Map<string, unknown>).keys()]).toEqual(['__proto__']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((await readJson('['.repeat(100_000), UNHURRIED)).ok).toBe(false);
  });
});
