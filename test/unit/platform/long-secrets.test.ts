import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  isSplit,
  joinSecret,
  ownerOfPart,
  PART_BYTES,
  partAccount,
  readHead,
  splitSecret,
} from '../../../src/main/platform/keychain/long-secrets';
import { splittingStore } from '../../../src/main/platform/keychain/splitting-store';
import {
  KeychainError,
  type SecretList,
  type SecretStore,
} from '../../../src/main/ports/secret-store';

const TAG = '0123456789abcdef';
/** Text of all widths in UTF-8, of up to some 40,000 bytes. */
const anyText = fc
  .array(fc.tuple(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer({ min: 1, max: 300 })), {
    maxLength: 8,
  })
  .map((pieces) => pieces.map(([text, times]) => text.repeat(times)).join(''));

describe('the codec', () => {
  it('gives back every text, in parts that fit', () => {
    fc.assert(
      fc.property(anyText, (secret) => {
        const { head, parts } = splitSecret(secret, TAG);
        const read = readHead(head);
        expect(read?.count).toBe(parts.length);
        expect(read && joinSecret(read, parts)).toBe(secret);
        for (const text of [head, ...parts]) {
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(PART_BYTES);
          // A half of a character would come back from the keychain as another.
          expect(Buffer.from(text).toString()).toBe(text);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives nothing where a part is missing, changed, doubled or in another place', () => {
    const secret = Array.from({ length: 900 }, (_, index) => `line ${index}`).join('\n');
    const { head, parts } = splitSecret(secret, TAG);
    const read = readHead(head)!;
    expect(parts.length).toBe(4);
    const [one, two, ...rest] = parts;
    for (const wrong of [
      [two, one, ...rest],
      [one, one, ...rest],
      [one, undefined, ...rest],
      [one, `${two} `, ...rest],
      parts.slice(1),
      [...parts, ''],
      [],
    ]) {
      expect(joinSecret(read, wrong)).toBeUndefined();
    }
  });

  it.each([
    'tokentray-parts:1:0123456789abcdef:0:',
    'tokentray-parts',
    'tokentray-parts:2:x',
    'x'.repeat(2_501),
    'é'.repeat(1_251),
  ])('splits %j', (secret) => expect(isSplit(secret)).toBe(true));

  it.each(['', 'short', 'x'.repeat(2_500), 'é'.repeat(1_250), ' tokentray-parts:1:'])(
    'leaves %j whole',
    (secret) => expect(isSplit(secret)).toBe(false),
  );

  it('knows the accounts of parts, also under odd names', () => {
    for (const id of ['a', 'a#b', '3f2a#0123456789abcdef#1', 'two\nlines']) {
      expect(ownerOfPart(partAccount(id, TAG, 12))).toBe(id);
    }
    expect(ownerOfPart('3f2a')).toBeUndefined();
    expect(ownerOfPart('3f2a#short#1')).toBeUndefined();
  });
});

/** A keychain as Windows has it, which can refuse or die at any call. */
class ShortEntries {
  readonly entries = new Map<string, string>();
  calls = 0;
  diesAt = Number.POSITIVE_INFINITY;

  store(): SecretStore & SecretList {
    const step = <T>(effect: () => T): T => {
      this.calls += 1;
      if (this.calls >= this.diesAt) throw new KeychainError('failed', 'died by the test');
      return effect();
    };
    return {
      get: async (id) => step(() => this.entries.get(id)),
      set: async (id, secret) =>
        step(() => {
          if (Buffer.byteLength(secret) > 2_560) throw new KeychainError('failed', 'too long');
          this.entries.set(id, secret);
        }),
      delete: async (id) => step(() => void this.entries.delete(id)),
      list: async () => step(() => [...this.entries.keys()]),
    };
  }
}

const LONG = Array.from({ length: 1_000 }, (_, index) => `long ${index}`).join('\n');
const OTHER = Array.from({ length: 1_400 }, (_, index) => `other ${index}`).join('\n');

describe('a keychain with short entries', () => {
  let short: ShortEntries;
  beforeEach(() => {
    short = new ShortEntries();
  });
  const open = () => splittingStore(short.store());

  it.each(['short', '', LONG, 'tokentray-parts:1:x', '🔑'.repeat(5_000)])(
    'keeps, lists and deletes a secret of any length',
    async (secret) => {
      const store = open();
      await store.set('a', secret);
      await store.set('b', 'beside it');
      expect(await store.get('a')).toBe(secret);
      expect([...(await store.list())].sort()).toEqual(['a', 'b']);
      await store.delete('a');
      expect(await store.get('a')).toBeUndefined();
      expect([...short.entries]).toEqual([['b', 'beside it']]);
    },
  );

  it('leaves a short secret as any other program would store it', async () => {
    await open().set('a', 'short');
    expect([...short.entries]).toEqual([['a', 'short']]);
  });

  it('says so where a part is missing or was changed, and gives no wrong secret', async () => {
    await open().set('a', LONG);
    for (const account of [...short.entries.keys()].filter((each) => each !== 'a')) {
      const kept = short.entries.get(account) ?? '';
      for (const change of [
        () => short.entries.delete(account),
        () => short.entries.set(account, `${kept}!`),
        () => short.entries.set(account, ''),
      ]) {
        change();
        await expect(open().get('a')).rejects.toMatchObject({
          fault: 'failed',
          message: 'A part of a long secret is missing or was changed.',
        });
        short.entries.set(account, kept);
      }
    }
    expect(await open().get('a')).toBe(LONG);
  });

  it.each([
    ['short', LONG],
    [LONG, OTHER],
    [LONG, 'short'],
  ])('interrupted at any call it holds the old secret or the new one', async (old, next) => {
    let died = 0;
    for (let call = 1; ; call += 1) {
      short = new ShortEntries();
      await open().set('a', old);
      short.calls = 0;
      short.diesAt = call;
      const done = await open()
        .set('a', next)
        .then(
          () => true,
          () => false,
        );
      short.diesAt = Number.POSITIVE_INFINITY;
      expect([old, next]).toContain(await open().get('a'));
      if (done) break;
      died += 1;
    }
    expect(died).toBeGreaterThan(1);
  });

  it('a deletion that was interrupted at any call is completed by the next', async () => {
    for (let call = 1; ; call += 1) {
      short = new ShortEntries();
      await open().set('a', LONG);
      short.calls = 0;
      short.diesAt = call;
      const done = await open()
        .delete('a')
        .then(
          () => true,
          () => false,
        );
      short.diesAt = Number.POSITIVE_INFINITY;
      await open().delete('a');
      expect([...short.entries]).toEqual([]);
      if (done) break;
    }
  });

  it('what was never stored whole is shown, and goes with the id that it was to be of', async () => {
    short.diesAt = 4;
    await expect(open().set('a', LONG)).rejects.toThrow();
    short.diesAt = Number.POSITIVE_INFINITY;
    expect(await open().get('a')).toBeUndefined();
    expect(await open().list()).toHaveLength(2);
    await open().delete('a');
    expect([...short.entries]).toEqual([]);
  });
});
