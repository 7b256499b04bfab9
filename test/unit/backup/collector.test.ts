import { expect, it } from 'vitest';
import { createFileMetadataStore } from '../../../src/main/platform/metadata/file-metadata-store';
import { Collector } from '../../../src/main/services/backup/collector';
import { Vault } from '../../../src/main/services/vault';
import { DEFAULT_SETTINGS } from '../../../src/shared/domain/settings';
import { PreferenceStore } from '../../fakes/document-store';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { Disk } from '../services/doubles';
import { other } from '../services/records';
import { folder, START } from './computer';

it('takes the new secret where another process replaced one since the list was read', async () => {
  const directory = folder();
  const disk = new Disk();
  disk.keychain.set('secret-of-a', 'former');
  const app = createFileMetadataStore({ directory });
  await app.update((now) => ({ ...now, credentials: [other('a')] }));
  // As on the command line: it is read once, and nobody tells of changes.
  const metadata = createFileMetadataStore({ directory });
  await new Vault(disk.secrets(), app).commit({
    secrets: new Map([['fresh', 'renewed']]),
    apply: (now) => ({ ...now, credentials: [other('a', { secretId: 'fresh' })] }),
  });
  expect(disk.keychain.has('secret-of-a')).toBe(false);
  const collector = new Collector({
    metadata,
    vault: new Vault(disk.secrets(), metadata),
    keychain: { status: async () => 'ready' },
    settings: new PreferenceStore(DEFAULT_SETTINGS),
    history: { readAll: async () => [] },
    clock: new SimulatedClock(START),
  });
  const { secrets, records } = await collector.collect({ history: false, settings: false });
  expect(records.credentials.map(({ secretId }) => secretId)).toEqual(['fresh']);
  expect([...secrets]).toEqual([['fresh', 'renewed']]);
});
