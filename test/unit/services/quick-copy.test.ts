import { describe, expect, it } from 'vitest';
import type { NotificationRequest } from '../../../src/main/ports/notifier';
import { QuickCopy, type QuickCopyParts } from '../../../src/main/services/quick-copy/quick-copy';
import { type Credential, EMPTY_METADATA, type Metadata } from '../../../src/shared/domain/model';
import { ProblemError } from '../../../src/shared/domain/result';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/settings';
import { DocumentStore } from '../../fakes/document-store';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { apimToken, eaKey, other, SERVICE } from './records';

const NOW = Date.parse('2030-01-02T00:00:00Z');

/** The box on a desktop, with these credentials; `lately` were copied last. */
function desk(credentials: readonly Credential[], lately: readonly string[] = []) {
  const copied: unknown[][] = [];
  const told: NotificationRequest[] = [];
  let onClosed: (() => void) | undefined;
  const state = {
    lock: 'unlocked' as 'unlocked' | 'locked',
    refusal: undefined as Error | undefined,
  };
  const store = new DocumentStore<Metadata>({
    ...EMPTY_METADATA,
    sources: [SERVICE],
    credentials: [...credentials],
  });
  const close = () => {
    const closed = onClosed;
    onClosed = undefined;
    closed?.();
  };
  const parts: QuickCopyParts = {
    box: {
      open: (listener) => {
        onClosed = listener;
      },
      close,
      isOpen: () => onClosed !== undefined,
      notifyChanged: () => undefined,
    },
    metadata: {
      origin: { state: 'loaded' },
      read: () => store.read(),
      update: (change) => store.update(change),
      onChange: (listener) => store.onChange(listener),
      recover: async () => undefined,
    },
    settings: {
      read: () => DEFAULT_SETTINGS,
      update: () => undefined,
      onChange: () => () => undefined,
    },
    lock: {
      view: () => ({ state: state.lock, why: 'lock', method: 'passphrase' }),
      onChange: () => () => undefined,
    },
    handOut: {
      copy: async (...args) => {
        if (state.refusal !== undefined) throw state.refusal;
        copied.push(args);
        return { message: 'Token of "it" copied.', clearsInSeconds: 30 };
      },
    },
    history: { lastCopied: async () => lately },
    look: { view: () => ({}) },
    notifier: {
      show: async (request) => {
        told.push(request);
        return { accepted: true };
      },
    },
    clock: new SimulatedClock(NOW),
  };
  return { quickCopy: new QuickCopy(parts), copied, told, state, store, close, parts };
}

async function found(desktop: ReturnType<typeof desk>, text: string): Promise<string[]> {
  desktop.quickCopy.open();
  await new Promise((resolve) => setImmediate(resolve));
  return desktop.quickCopy.search(text).rows.map(({ id }) => id);
}

const named = (id: string, name: string, rest: object = {}) => apimToken(id, { name, ...rest });

describe('the quick copy box', () => {
  it('begins with favourites, then what was copied last, then what ends next', async () => {
    const desktop = desk(
      [
        named('plain', 'Plain'),
        named('sooner', 'Sooner', { expiresAt: '2030-01-05T00:00:00.0000000Z' }),
        named('loved', 'Loved', { favourite: true, expiresAt: '2030-02-05T00:00:00.0000000Z' }),
        named('used', 'Used'),
        named('used before', 'Used before'),
        named('gone', 'Archived', { archived: true }),
      ],
      ['used', 'used before'],
    );
    expect(await found(desktop, '')).toEqual(['loved', 'used', 'used before', 'sooner', 'plain']);
    expect(desktop.quickCopy.search('')).toMatchObject({ total: 5, searched: 5 });
  });

  it('puts names that fit before favourites that fit elsewhere, and what holds nothing last', async () => {
    const { secretId: _, ...watched } = other('watched', { name: 'pay' });
    const desktop = desk([
      named('tagged', 'Nightly', { favourite: true, tags: ['pay'] }),
      named('inside', 'Repay'),
      named('word', 'Old pay slips'),
      named('begins', 'Payments'),
      named('loved', 'To pay', { favourite: true }),
      named('whole', 'Pay'),
      named('none', 'Something else'),
      watched,
    ]);
    expect(await found(desktop, 'PAY')).toEqual([
      'whole',
      'loved',
      'begins',
      'word',
      'tagged',
      'inside',
      'watched',
    ]);
  });

  it('understands what the list understands', async () => {
    const desktop = desk([
      named('ended', 'One', { expiresAt: '2030-01-01T00:00:00.0000000Z' }),
      named('fine', 'Two'),
      eaKey('key', { name: 'Costs' }),
      other('test', { name: 'Three', environment: 'test' }),
    ]);
    expect(await found(desktop, 'is:expired')).toEqual(['ended']);
    expect(await found(desktop, 'kind:ea')).toEqual(['key']);
    expect(await found(desktop, '-env:prod env:test')).toEqual(['test']);
    expect(await found(desktop, SERVICE.name.toLowerCase())).toEqual(['ended', 'fine']);
  });

  it('shows names and dates of what it found, and no secret', async () => {
    const desktop = desk([named('a', 'Deployment', { secretId: 'PLANTED' })]);
    await found(desktop, 'dep');
    const answer = desktop.quickCopy.search('dep');
    expect(answer.rows).toEqual([
      {
        id: 'a',
        name: 'Deployment',
        kind: 'apim-token',
        kindTitle: 'API Management token',
        sourceName: SERVICE.name,
        environment: SERVICE.environment,
        favourite: false,
        state: 'fine',
        expiresAt: '2030-01-11T00:00:00.0000000Z',
        secretNoun: 'token',
        heldHere: true,
        hasCurl: true,
      },
    ]);
    expect(JSON.stringify(answer)).not.toContain('PLANTED');
  });

  it('finds nothing while locked, and follows what changes', async () => {
    const desktop = desk([named('a', 'Deployment')]);
    expect(await found(desktop, 'dep')).toEqual(['a']);
    desktop.state.lock = 'locked';
    expect(desktop.quickCopy.search('dep')).toMatchObject({ rows: [], total: 0, searched: 0 });
    desktop.state.lock = 'unlocked';
    await desktop.store.update((document) => ({
      ...document,
      credentials: [...document.credentials, named('b', 'Depot')],
    }));
    expect(await found(desktop, 'dep')).toEqual(['a', 'b']);
  });

  it('finds the same while its list is made ready and afterwards', async () => {
    const many = Array.from({ length: 700 }, (_, index) => named(`${index}`, `Team ${index}`));
    const desktop = desk(many);
    desktop.quickCopy.open();
    const before = desktop.quickCopy.search('team 69');
    // 69, 169 to 669, and 690 to 699.
    expect(before.total).toBe(17);
    desktop.close();
    desktop.quickCopy.open();
    for (let piece = 0; piece < 6; piece += 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(desktop.quickCopy.search('team 69').rows).toEqual(before.rows);
  });

  it('is gone once it has copied, and says what', async () => {
    const desktop = desk([named('a', 'Deployment')]);
    desktop.quickCopy.toggle();
    await desktop.quickCopy.copy('a', 'header');
    expect(desktop.copied).toEqual([['a', 'header', 'quick copy box']]);
    expect(desktop.parts.box.isOpen()).toBe(false);
    expect(desktop.told.map(({ title, body }) => [title, body])).toEqual([
      ['Copied', 'Token of "it" copied.'],
    ]);
    desktop.quickCopy.toggle();
    desktop.quickCopy.toggle();
    expect(desktop.parts.box.isOpen()).toBe(false);
  });

  it('stays with what went wrong, or tells it where it is gone already', async () => {
    const desktop = desk([named('a', 'Deployment')]);
    desktop.quickCopy.open();
    desktop.state.refusal = new ProblemError({ code: 'keychain-locked', message: 'Unlock it.' });
    await expect(desktop.quickCopy.copy('a', 'token')).rejects.toThrow('Unlock it.');
    expect(desktop.parts.box.isOpen()).toBe(true);
    expect(desktop.told).toEqual([]);
    desktop.close();
    await expect(desktop.quickCopy.copy('a', 'token')).rejects.toThrow('Unlock it.');
    expect(desktop.told.map(({ body }) => body)).toEqual(['Unlock it.']);
  });
});
