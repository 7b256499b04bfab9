import type {
  ApimService,
  ApimToken,
  Credential,
  EaKey,
  OtherCredential,
} from '../../../src/shared/domain/model';

const NOW = '2030-01-01T00:00:00.000Z';

const base = {
  createdAt: NOW,
  updatedAt: NOW,
  favourite: false,
  tags: [],
  notes: '',
  archived: false,
  usages: [],
};

export const SERVICE: ApimService = {
  kind: 'apim-service',
  id: 'service',
  name: 'Orders',
  host: 'orders.management.azure-api.net',
  identifier: 'integration',
  environment: 'production',
  keySecretIds: { primary: 'service-primary' },
  keyChangedAt: {},
  createdAt: NOW,
  updatedAt: NOW,
};

/** A token of {@link SERVICE} that lives ten days. */
export function apimToken(id: string, rest: Partial<ApimToken> = {}): ApimToken {
  return {
    ...base,
    kind: 'apim-token',
    id,
    name: `Token ${id}`,
    sourceId: SERVICE.id,
    identifier: 'integration',
    keyRole: 'primary',
    format: 'sas',
    expiresAt: '2030-01-11T00:00:00.0000000Z',
    ttlSeconds: 864_000,
    issuedAt: NOW,
    secretId: `secret-of-${id}`,
    ...rest,
  };
}

export function other(id: string, rest: Partial<OtherCredential> = {}): OtherCredential {
  return {
    ...base,
    kind: 'other',
    id,
    name: `Other ${id}`,
    environment: 'test',
    service: 'GitHub',
    reference: '',
    renewalUrl: '',
    testUrl: '',
    scheme: 'Bearer',
    expiresAt: '2030-06-01T00:00:00.0000000Z',
    secretId: `secret-of-${id}`,
    ...rest,
  };
}

export function eaKey(id: string, rest: Partial<EaKey> = {}): EaKey {
  return {
    ...base,
    kind: 'ea-key',
    id,
    name: `Key ${id}`,
    environment: 'production',
    enrollment: '123456',
    keyRole: 'primary',
    expiresAt: '2030-07-01T00:00:00.0000000Z',
    secretId: `secret-of-${id}`,
    ...rest,
  };
}

/** Only the one with that ID. */
export function byId<C extends Credential>(credentials: readonly C[], id: string): C {
  const found = credentials.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No credential ${id}`);
  return found;
}
