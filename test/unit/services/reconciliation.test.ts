import { beforeEach, describe, expect, it } from 'vitest';
import { KeychainError, type KeychainStatus } from '../../../src/main/ports/secret-store';
import { Reconciliation } from '../../../src/main/services/reconciliation';
import { Vault } from '../../../src/main/services/vault';
import { EMPTY_METADATA, type Source } from '../../../src/shared/domain/model';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { Disk } from './doubles';

const SERVICE: Source = {
  kind: 'apim-service',
  id: 's',
  name: 'Orders',
  host: 'orders.management.azure-api.net',
  identifier: 'integration',
  environment: 'production',
  keySecretIds: { primary: 'key' },
  keyChangedAt: {},
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

let disk: Disk;
let clock: SimulatedClock;
let status: KeychainStatus;
let lists: number;
let errors: string[];
let inKeychain: boolean;
beforeEach(() => {
  disk = new Disk();
  disk.document = { ...EMPTY_METADATA, sources: [SERVICE] };
  disk.keychain.set('key', 'of the service');
  clock = new SimulatedClock(Date.UTC(2030, 0, 1));
  status = 'ready';
  lists = 0;
  errors = [];
  inKeychain = true;
});

function started({ asksWhenListing = false, origin = 'loaded' } = {}): Reconciliation {
  const metadata = disk.metadata();
  const damaged = { state: 'damaged', reason: 'cut', file: 'f', backupUsable: false } as const;
  const reconciliation = new Reconciliation({
    vault: new Vault(disk.secrets(), metadata, undefined, clock),
    metadata: origin === 'damaged' ? { ...metadata, origin: damaged } : metadata,
    keychain: {
      status: async () => status,
      list: async () => {
        lists += 1;
        return [...disk.keychain.keys()];
      },
    },
    clock,
    log: { record: () => undefined, recordError: (event) => void errors.push(event) },
    asksWhenListing,
    usesKeychain: () => inKeychain,
    changed: () => undefined,
  });
  reconciliation.start();
  return reconciliation;
}

const unknownOf = (reconciliation: Reconciliation) =>
  reconciliation.view().unknown.map(({ secretId }) => secretId);

describe('what it finds', () => {
  it('is nothing where keychain and file agree', async () => {
    const reconciliation = started();
    await clock.advance(3_000);
    expect(reconciliation.view()).toEqual({ unknown: [], at: '2030-01-01T00:00:03.000Z' });
    expect([...reconciliation.missing]).toEqual([]);
  });

  it('is what an interrupted change left, which goes by itself, and nothing else does', async () => {
    disk.document = { ...disk.document, looseSecretIds: ['left', 'never stored'] };
    disk.keychain.set('left', 'half a change').set('foreign', 'of another profile');
    const reconciliation = started();
    await clock.advance(3_000);
    expect([...disk.keychain.keys()]).toEqual(['key', 'foreign']);
    expect(disk.document.looseSecretIds).toEqual([]);
    expect(unknownOf(reconciliation)).toEqual(['foreign']);
  });

  it('never drops what is referred to, even where it is listed as left', async () => {
    disk.document = { ...disk.document, looseSecretIds: ['key'] };
    started();
    await clock.advance(3_000);
    expect(disk.keychain.get('key')).toBe('of the service');
  });

  it('is what is missing, until it is there again', async () => {
    disk.keychain.delete('key');
    const reconciliation = started();
    await clock.advance(3_000);
    expect([...reconciliation.missing]).toEqual(['key']);
    disk.keychain.set('key', 'again');
    await clock.advance(10 * 60_000);
    expect([...reconciliation.missing]).toEqual([]);
  });
});

describe('when it looks', () => {
  it.each(['locked', 'absent', 'unknown'] as const)(
    'it lists nothing while the keychain is %s, and everything soon after it opens',
    async (closed) => {
      status = closed;
      disk.keychain.clear();
      const reconciliation = started();
      await clock.advance(5 * 60_000);
      expect(lists).toBe(0);
      expect([...reconciliation.missing]).toEqual([]);
      expect(reconciliation.view()).toEqual({ unknown: [] });
      disk.keychain.set('key', 'of the service');
      status = 'ready';
      await clock.advance(60_000);
      expect(lists).toBe(1);
      expect([...reconciliation.missing]).toEqual([]);
    },
  );

  it('it does so at once when a call shows that the keychain has opened', async () => {
    status = 'locked';
    const reconciliation = started();
    await clock.advance(3_000);
    status = 'ready';
    reconciliation.keychainAnswered();
    await clock.advance(0);
    expect(lists).toBe(1);
  });

  it('it waits for the user where listing asks', async () => {
    const reconciliation = started({ asksWhenListing: true });
    await clock.advance(10 * 60_000);
    expect(lists).toBe(0);
    reconciliation.keychainAnswered();
    await clock.advance(0);
    expect(lists).toBe(1);
  });

  it('it finds nothing unknown while the file cannot be read', async () => {
    const reconciliation = started({ origin: 'damaged' });
    await clock.advance(10 * 60_000);
    expect(lists).toBe(0);
    expect(unknownOf(reconciliation)).toEqual([]);
  });

  it('it keeps what it found and tries again where the keychain refuses', async () => {
    disk.keychain.set('foreign', 'x');
    const reconciliation = started();
    await clock.advance(3_000);
    expect(unknownOf(reconciliation)).toEqual(['foreign']);
    status = 'locked';
    await clock.advance(30 * 60_000);
    expect(unknownOf(reconciliation)).toEqual(['foreign']);
    expect(errors).toEqual([]);
  });

  it('it rests once it is stopped', async () => {
    started().stop();
    await clock.advance(24 * 3_600_000);
    expect(lists).toBe(0);
  });
});

describe('what is unknown', () => {
  async function found(): Promise<Reconciliation> {
    disk.keychain.set('foreign', 'of another profile');
    const reconciliation = started();
    await clock.advance(3_000);
    return reconciliation;
  }

  it('is deleted on demand', async () => {
    const reconciliation = await found();
    await reconciliation.remove('foreign');
    expect([...disk.keychain.keys()]).toEqual(['key']);
    expect(unknownOf(reconciliation)).toEqual([]);
  });

  it('is told where the keychain leaves it there', async () => {
    const reconciliation = await found();
    const { keychain } = disk;
    keychain.delete = (id) => id !== 'foreign' && Map.prototype.delete.call(keychain, id);
    await expect(reconciliation.remove('foreign')).rejects.toMatchObject({
      problem: { code: 'not-deleted' },
    });
    expect(unknownOf(reconciliation)).toEqual(['foreign']);
  });

  it('is no door to what is known', async () => {
    const reconciliation = await found();
    const refused = { problem: { code: 'not-unknown' } };
    await expect(reconciliation.remove('key')).rejects.toMatchObject(refused);
    expect(() => reconciliation.reveal('key')).toThrow('Look again');
    expect(disk.keychain.get('key')).toBe('of the service');
  });

  it('is not deleted where it has come to be referred to meanwhile', async () => {
    const reconciliation = await found();
    disk.document = { ...disk.document, fingerprintKeyId: 'foreign' };
    expect(unknownOf(reconciliation)).toEqual([]);
    await expect(reconciliation.remove('foreign')).rejects.toMatchObject({
      problem: { code: 'not-unknown' },
    });
    expect(disk.keychain.get('foreign')).toBe('of another profile');
  });

  it('stays where the keychain refuses to delete it', async () => {
    const reconciliation = await found();
    disk.calls = 0;
    disk.failAt = { call: 1, as: 'locked' };
    await expect(reconciliation.remove('foreign')).rejects.toMatchObject({
      problem: { code: 'keychain-locked' },
    });
    expect(unknownOf(reconciliation)).toEqual(['foreign']);
  });

  it('is remembered as left alone', async () => {
    const reconciliation = await found();
    await reconciliation.leaveAlone();
    expect(reconciliation.view().unknown).toEqual([{ secretId: 'foreign', left: true }]);
    disk.keychain.set('newer', 'y');
    await reconciliation.look();
    expect(reconciliation.view().unknown).toEqual([
      { secretId: 'foreign', left: true },
      { secretId: 'newer', left: false },
    ]);
  });
});

describe('while the secrets are in the encrypted file', () => {
  it('nothing is compared, and nothing reads as missing or unknown', async () => {
    inKeychain = false;
    disk.keychain.clear();
    disk.keychain.set('foreign', 'x');
    const reconciliation = started();
    await clock.advance(3_000);
    reconciliation.keychainAnswered();
    await reconciliation.look();
    expect(lists).toBe(0);
    expect(reconciliation.view()).toEqual({ unknown: [] });
    expect([...reconciliation.missing]).toEqual([]);
  });

  it('what was found before counts no more, and after the way back it is looked for anew', async () => {
    disk.keychain.set('foreign', 'x');
    disk.keychain.delete('key');
    const reconciliation = started();
    await clock.advance(3_000);
    expect(unknownOf(reconciliation)).toEqual(['foreign']);
    inKeychain = false;
    expect(reconciliation.view()).toEqual({ unknown: [] });
    expect([...reconciliation.missing]).toEqual([]);
    await expect(reconciliation.remove('foreign')).rejects.toThrow('no longer among those');
    disk.keychain.set('key', 'of the service');
    inKeychain = true;
    await reconciliation.look();
    expect([...reconciliation.missing]).toEqual([]);
    expect(unknownOf(reconciliation)).toEqual(['foreign']);
  });
});

it('a keychain that locks while it is listed is nothing to tell', async () => {
  const metadata = disk.metadata();
  const reconciliation = new Reconciliation({
    vault: new Vault(disk.secrets(), metadata),
    metadata,
    keychain: {
      status: async () => 'ready',
      list: async () => Promise.reject(new KeychainError('locked', 'locked by the test')),
    },
    clock,
    log: { record: () => undefined, recordError: (event) => void errors.push(event) },
    asksWhenListing: false,
    usesKeychain: () => true,
    changed: () => undefined,
  });
  await reconciliation.look();
  expect(errors).toEqual([]);
  expect(reconciliation.view()).toEqual({ unknown: [] });
});
