import { describe, expect, it } from 'vitest';
import { leakAdvice } from '../../../src/main/services/leak-advice';
import { retirementOf } from '../../../src/shared/domain/kinds/kinds';
import { insteadOf } from '../../../src/shared/domain/kinds/listed';
import { EMPTY_METADATA, type GrafanaKey } from '../../../src/shared/domain/model';
import { apimToken, other, SERVICE } from './records';

const { createdAt, updatedAt } = SERVICE;
const grafanaKey: GrafanaKey = {
  id: 'key',
  kind: 'grafana-key',
  name: 'Dashboards',
  createdAt,
  updatedAt,
  favourite: false,
  tags: [],
  notes: '',
  archived: false,
  usages: [],
  sourceId: 'grafana',
  keyKind: 'api-key',
  role: 'Editor',
  secretId: 'secret',
  graceSeconds: 86_400,
  formers: [],
};
const document = {
  ...EMPTY_METADATA,
  sources: [
    SERVICE,
    {
      kind: 'grafana-connection' as const,
      id: 'grafana',
      name: 'Dashboards',
      url: 'https://grafana.example',
      environment: 'staging',
      signIn: { method: 'azure-cli' as const },
      allowHttp: false,
      createdAt,
      updatedAt,
    },
  ],
  credentials: [
    apimToken('token'),
    grafanaKey,
    { ...grafanaKey, id: 'watched', secretId: undefined },
    other('entered', { renewalUrl: 'https://github.example/tokens' }),
  ],
};

describe('what to do when a secret got out', () => {
  it('names what it opens, by its service', () => {
    expect(leakAdvice(document, 'token').opens).toContain('“Orders”');
    expect(leakAdvice(document, 'key').opens).toContain('https://grafana.example');
  });

  it('rolls the key of a signed token: nothing else ends it', () => {
    const { kill, notEnough } = leakAdvice(document, 'token');
    expect(kill[0]?.act).toBe('roll-key');
    expect(notEnough[0]).toMatch(/does not end the old one/);
  });

  it('renews a key of a server before it deletes it there, and only deletes one that is watched', () => {
    const acts = (id: string) => leakAdvice(document, id).kill.map(({ act }) => act);
    expect(acts('key')).toEqual(['renew', 'delete-on-server']);
    expect(acts('watched')).toEqual(['delete-on-server']);
  });

  it('opens the page of what is made elsewhere, where that is known', () => {
    expect(leakAdvice(document, 'entered').kill[0]?.act).toBe('open-page');
    const without = { ...document, credentials: [other('entered')] };
    expect(leakAdvice(without, 'entered').kill[0]?.act).toBeUndefined();
  });

  it('refuses one that was removed meanwhile', () => {
    expect(() => leakAdvice(document, 'gone')).toThrow(/no longer there/);
  });
});

describe('what was given up by its maker', () => {
  it('is told of a record and of its view alike', () => {
    expect(retirementOf({ kind: 'grafana-key', keyKind: 'api-key' })?.instead).toMatch(
      /service-account token/,
    );
    expect(retirementOf({ kind: 'grafana-key', keyKind: 'service-account-token' })).toBeUndefined();
    expect(retirementOf({ kind: 'apim-token' })?.instead).toMatch(/Resource Manager/);
    expect(retirementOf({ kind: 'other' })).toBeUndefined();
  });

  it('has the same in its place in a list', () => {
    const kinds = ['apim-token', 'gateway-token', 'grafana-key', 'ea-key', 'other'] as const;
    const keyKinds = [undefined, 'api-key', 'service-account-token', 'cloud-access-policy'];
    for (const kind of kinds) {
      for (const keyKind of kind === 'grafana-key' ? keyKinds : [undefined]) {
        const facts = { kind, ...(keyKind === undefined ? {} : { keyKind }) };
        expect(insteadOf(facts)).toBe(retirementOf(facts)?.instead);
      }
    }
  });
});
