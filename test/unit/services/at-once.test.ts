import { beforeEach, describe, expect, it } from 'vitest';
import { ApimServices } from '../../../src/main/services/apim-services';
import { ApimTokens } from '../../../src/main/services/apim-tokens';
import { Credentials } from '../../../src/main/services/credentials';
import { Vault } from '../../../src/main/services/vault';
import type { ApimServiceInput } from '../../../src/shared/ipc/api';
import { Disk } from './doubles';
import { NotedHistory } from './noted-history';

const clock = { now: () => Date.UTC(2030, 0, 1), zone: () => 'UTC', after: () => () => undefined };
const service: ApimServiceInput = {
  name: 'Orders',
  host: 'orders.management.azure-api.net',
  identifier: 'integration',
  environment: 'production',
  primaryKey: 'first-primary',
  secondaryKey: 'first-secondary',
};
const token = { keyRole: 'primary', format: 'sas', expiry: '10d' } as const;

let disk: Disk;
let services: ApimServices;
let tokens: ApimTokens;
let credentials: Credentials;
let sourceId: string;

beforeEach(async () => {
  disk = new Disk();
  const vault = new Vault(disk.secrets(), disk.metadata());
  services = new ApimServices(disk.metadata(), vault, clock);
  tokens = new ApimTokens(disk.metadata(), vault, clock, new NotedHistory());
  credentials = new Credentials(disk.metadata(), vault, clock, new NotedHistory());
  sourceId = (await services.add(service)).id;
});

/** What the list refers to is in the keychain, and nothing else is. */
function expectNothingLost(): void {
  const referred = [
    ...disk.document.sources.flatMap((each) =>
      each.kind === 'apim-service' ? Object.values(each.keySecretIds) : [],
    ),
    ...disk.document.credentials.flatMap((each) => each.secretId ?? []),
    ...(disk.document.fingerprintKeyId === undefined ? [] : [disk.document.fingerprintKeyId]),
  ];
  expect([...disk.keychain.keys()].sort()).toEqual(referred.sort());
  expect(disk.document.looseSecretIds).toEqual([]);
}

function keysHeld(): (string | undefined)[] {
  const [source] = disk.document.sources;
  if (source?.kind !== 'apim-service') return [];
  const { primary = '', secondary = '' } = source.keySecretIds;
  return [disk.keychain.get(primary), disk.keychain.get(secondary)];
}

describe('what is begun at the same moment', () => {
  it('leaves one token of two renewals', async () => {
    const { id } = await tokens.create({ name: 'Deploy', sourceId, ...token });
    const [renewed, resigned] = await Promise.allSettled([
      tokens.renew(id),
      tokens.resign(id, { ...token, expiry: '20d' }),
    ]);
    expect(renewed.status).toBe('fulfilled');
    expect(resigned).toMatchObject({ reason: { problem: { code: 'renewed-meanwhile' } } });
    expect(disk.document.credentials).toMatchObject([{ ttlSeconds: 864_000 }]);
    expectNothingLost();
  });

  it.each(['renewal first', 'deletion first'])('deletes a token for good: %s', async (order) => {
    const { id } = await tokens.create({ name: 'Deploy', sourceId, ...token });
    const work = [() => tokens.renew(id), () => credentials.remove(id)];
    if (order === 'deletion first') work.reverse();
    await Promise.allSettled(work.map((each) => each()));
    await Promise.allSettled([credentials.remove(id)]);
    expect(disk.document.credentials).toEqual([]);
    expectNothingLost();
  });

  it('keeps both keys where each was rolled in an edit of its own', async () => {
    await Promise.all([
      services.edit(sourceId, { ...service, primaryKey: 'second-primary', secondaryKey: '' }),
      services.edit(sourceId, { ...service, primaryKey: '', secondaryKey: 'second-secondary' }),
    ]);
    expect(keysHeld()).toEqual(['second-primary', 'second-secondary']);
    expectNothingLost();
  });

  it('keeps the later of two keys for one role, and no other', async () => {
    await Promise.all([
      services.edit(sourceId, { ...service, primaryKey: 'second-primary', secondaryKey: '' }),
      services.edit(sourceId, { ...service, primaryKey: 'third-primary', secondaryKey: '' }),
    ]);
    expect(keysHeld()).toEqual(['third-primary', 'first-secondary']);
    expectNothingLost();
  });

  it.each(['token first', 'deletion first'])(
    'never leaves a token without its service: %s',
    async (order) => {
      const work: (() => Promise<unknown>)[] = [
        () => tokens.create({ name: 'Deploy', sourceId, ...token }),
        () => services.remove(sourceId),
      ];
      if (order === 'deletion first') work.reverse();
      await Promise.allSettled(work.map((each) => each()));
      const present = new Set(disk.document.sources.map(({ id }) => id));
      expect(disk.document.credentials.filter((each) => !present.has(each.sourceId ?? ''))).toEqual(
        [],
      );
      expectNothingLost();
    },
  );

  it('refuses the second of two of the same name', async () => {
    const made = await Promise.allSettled([
      tokens.create({ name: 'Deploy', sourceId, ...token }),
      tokens.create({ name: 'deploy', sourceId, ...token }),
    ]);
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expectNothingLost();
  });

  it('refuses the second of two services of the same name', async () => {
    const other = { ...service, name: 'Billing', primaryKey: 'a', secondaryKey: '' };
    const made = await Promise.allSettled([services.add(other), services.add(other)]);
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expectNothingLost();
  });
});
