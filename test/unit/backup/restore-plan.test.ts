import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Credential, Source } from '../../../src/shared/domain/model';
import { portableRecords } from '../../../src/shared/domain/transfer/portable';
import {
  type Held,
  planRestore,
  restoration,
} from '../../../src/shared/domain/transfer/restore-plan';
import { secretIdsIn, withSecretIds } from '../../../src/shared/domain/transfer/secret-slots';
import { apimToken, other, SERVICE } from '../services/records';

/** Rows by what tells them apart: an ID, a name, and which secret they have. */
const row = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  name: fc.constantFrom('One', 'Two'),
  secret: fc.constantFrom('x', 'y', undefined),
  favourite: fc.boolean(),
  isToken: fc.boolean(),
});
const key = fc.option(fc.constantFrom('x', 'y'), { nil: undefined });
const state = fc.record({
  rows: fc.uniqueArray(row, { selector: ({ id }) => id }),
  keys: fc.record({ primary: key, secondary: key }),
  prefix: fc.constantFrom('p', 'q'),
});

/** A computer's list with its own keychain accounts; digests are the secrets themselves. */
function held(
  prefix: string,
  { rows, keys }: typeof state extends fc.Arbitrary<infer T> ? T : never,
): Held {
  const digests = new Map<string, string>();
  const account = (name: string, secret: string | undefined) => {
    const id = `${prefix}-${name}`;
    if (secret !== undefined) digests.set(id, secret);
    return id;
  };
  const keySecretIds = {
    ...(keys.primary === undefined ? {} : { primary: account('primary', keys.primary) }),
    ...(keys.secondary === undefined ? {} : { secondary: account('secondary', keys.secondary) }),
  };
  const sources: Source[] = [{ ...SERVICE, keySecretIds }];
  const credentials = rows.map(({ id, name, secret, favourite, isToken }): Credential => {
    const secretId = account(`of-${id}`, secret);
    return isToken
      ? apimToken(id, { name, favourite, secretId })
      : other(id, { name, favourite, secretId });
  });
  return { records: { sources, credentials }, digests };
}

/** The rows with the secrets themselves where accounts are. */
function contents({ records, digests }: Held): readonly (Source | Credential)[] {
  const { sources, credentials } = portableRecords(records);
  return [...sources, ...credentials].map((each) =>
    withSecretIds(each, (id) => digests.get(id) ?? 'missing'),
  );
}

function carriedOut(here: Held, backup: Held, choice: Parameters<typeof restoration>[2]) {
  let count = 0;
  const { records, stored } = restoration(here, backup, choice, () => `new-${++count}`);
  const digests = new Map(here.digests);
  for (const [id, from] of stored) {
    const digest = backup.digests.get(from);
    if (digest !== undefined) digests.set(id, digest);
  }
  return { held: { records, digests }, stored };
}

const byId = (rows: readonly { readonly id: string }[]) =>
  new Map(rows.map((each) => [each.id, each]));

describe('a restore by its plan', () => {
  it('that replaces gives exactly what the backup holds', () => {
    fc.assert(
      fc.property(state, state, (mine, theirs) => {
        const [here, backup] = [held('here', mine), held('there', theirs)];
        const { held: result } = carriedOut(here, backup, { mode: 'replace', take: [] });
        expect(contents(result)).toEqual(contents(backup));
        // And so a second time nothing is left to do.
        expect(planRestore(result, backup).every((each) => each.state === 'same')).toBe(true);
      }),
    );
  });

  it('that merges loses nothing, and changes only what was ticked', () => {
    fc.assert(
      fc.property(
        state,
        state,
        fc.subarray(['a', 'b', 'c', 'd', 'e', 'service']),
        (mine, theirs, take) => {
          const [here, backup] = [held('here', mine), held('there', theirs)];
          const { held: result } = carriedOut(here, backup, { mode: 'merge', take });
          const [now, before, wanted] = [result, here, backup].map((each) => byId(contents(each)));
          for (const [id, each] of before ?? []) {
            const isTaken = take.includes(id) && wanted?.has(id) === true;
            expect(now?.get(id)).toEqual(isTaken ? wanted?.get(id) : each);
          }
          for (const [id, each] of wanted ?? []) {
            if (!before?.has(id)) expect(now?.get(id)).toEqual(each);
          }
          expect(now?.size).toBe(
            new Set([...(before ?? new Map()).keys(), ...(wanted ?? new Map()).keys()]).size,
          );
        },
      ),
    );
  });

  it('says of each row what is done with it, and stores no secret that is there already', () => {
    fc.assert(
      fc.property(state, state, (mine, theirs) => {
        const [here, backup] = [held('here', mine), held('there', theirs)];
        const plan = planRestore(here, backup);
        const { held: result, stored } = carriedOut(here, backup, { mode: 'replace', take: [] });
        const [now, before] = [byId(contents(result)), byId(contents(here))];
        for (const { id, state: what, differs } of plan) {
          expect(now.has(id)).toBe(what !== 'only-here');
          expect(before.has(id)).toBe(what !== 'added');
          if (what === 'same') expect(now.get(id)).toEqual(before.get(id));
          expect(differs.length > 0).toBe(what === 'changed');
          if (what === 'changed') expect(now.get(id)).not.toEqual(before.get(id));
        }
        const same = new Set(plan.filter((each) => each.state === 'same').map(({ id }) => id));
        const kept = [...result.records.sources, ...result.records.credentials]
          .filter(({ id }) => same.has(id))
          .flatMap(secretIdsIn);
        expect(kept.some((id) => stored.has(id))).toBe(false);
        // No two rows share an account.
        const all = [...result.records.sources, ...result.records.credentials].flatMap(secretIdsIn);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
