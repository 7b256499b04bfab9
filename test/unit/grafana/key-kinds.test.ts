import { describe, expect, it } from 'vitest';
import { isAzureManaged, switchKeysOn } from '../../../src/shared/domain/grafana/azure-managed';
import { serverKeyKinds } from '../../../src/shared/domain/grafana/key-kinds';
import { rolesFor } from '../../../src/shared/domain/grafana/roles';
import {
  parseServerVersion,
  versionAtLeast,
} from '../../../src/shared/domain/grafana/server-version';

describe('server version', () => {
  it.each([
    ['7.5.5', { major: 7, minor: 5 }],
    ['v10.4.1', { major: 10, minor: 4 }],
    ['11.2.0+security-01', { major: 11, minor: 2 }],
    ['12.0.0-86421patch2', { major: 12, minor: 0 }],
    ['12.1', { major: 12, minor: 1 }],
    ['', undefined],
    ['twelve', undefined],
    ['9', undefined],
  ])('%j is %o', (text, version) => {
    expect(parseServerVersion(text)).toEqual(version);
  });

  it.each([
    [{ major: 9, minor: 1 }, true],
    [{ major: 9, minor: 0 }, false],
    [{ major: 8, minor: 9 }, false],
    [{ major: 10, minor: 0 }, true],
  ])('%o is at least 9.1: %s', (version, expected) => {
    expect(versionAtLeast(version, 9, 1)).toBe(expected);
  });
});

describe('kinds of key a server makes', () => {
  // version, status of the key list, status of the account search → makes keys, makes tokens, first offer
  it.each([
    ['7.5.5', 200, 404, 'yes', 'no', 'api-key'],
    ['7.5.5', undefined, undefined, 'yes', 'no', 'api-key'],
    ['8.5.0', 200, 200, 'yes', 'yes', 'service-account-token'],
    ['9.1.0', 200, 200, 'yes', 'yes', 'service-account-token'],
    ['11.2.0', 200, 200, 'yes', 'yes', 'service-account-token'],
    ['11.2.0', 403, 403, 'no', 'no', undefined],
    ['11.3.0', 200, 200, 'no', 'yes', 'service-account-token'],
    ['12.0.0', 200, 200, 'no', 'yes', 'service-account-token'],
    ['12.1.0', 404, 200, 'no', 'yes', 'service-account-token'],
    ['12.1.0', undefined, undefined, 'no', 'yes', 'service-account-token'],
    ['12.1.0', 404, 404, 'no', 'no', undefined],
    [undefined, 404, 200, 'no', 'yes', 'service-account-token'],
    [undefined, 200, 404, 'unknown', 'no', 'api-key'],
    [undefined, 410, undefined, 'no', 'unknown', 'service-account-token'],
    [undefined, undefined, undefined, 'unknown', 'unknown', 'service-account-token'],
  ] as const)(
    '%s, %s, %s: keys %s, tokens %s, first %s',
    (version, keys, accounts, ...expected) => {
      const kinds = serverKeyKinds({
        ...(version === undefined ? {} : { version }),
        ...(keys === undefined ? {} : { apiKeysStatus: keys }),
        ...(accounts === undefined ? {} : { serviceAccountsStatus: accounts }),
      });
      expect([kinds.apiKeys.creates, kinds.serviceAccountTokens.creates, kinds.preferred]).toEqual(
        expected,
      );
      for (const support of [kinds.apiKeys, kinds.serviceAccountTokens]) {
        if (support.creates === 'no') expect(support.reason).toMatch(/\.$/);
      }
    },
  );
});

describe('roles', () => {
  it.each([
    ['7.5.5', 'api-key', false],
    ['10.1.9', 'service-account-token', false],
    ['10.2.0', 'service-account-token', true],
    ['12.1.0', 'service-account-token', true],
    ['11.2.0', 'api-key', false],
    [undefined, 'service-account-token', false],
  ] as const)('%s offers None to a %s: %s', (version, kind, expected) => {
    const roles = rolesFor(version, kind);
    expect(roles.includes('None')).toBe(expected);
    expect(roles.slice(0, 3)).toEqual(['Viewer', 'Editor', 'Admin']);
  });
});

describe('switching keys on', () => {
  it.each([
    ['https://my-grafana-abcd.cuse.grafana.azure.com', "'my-grafana'"],
    ['https://grafana-a1b2c3.weu.azgrafana.io', "'grafana'"],
    ['https://plain.eus.grafana.azure.com', "'plain'"],
  ])('%s: the command names %s', (url, workspace) => {
    expect(switchKeysOn(url).command).toBe(
      `az grafana update --name ${workspace} --api-key Enabled`,
    );
  });

  it.each(['https://grafana.example.com', 'https://grafana.azure.com.example.com', 'nothing'])(
    '%s is no workspace of Azure',
    (url) => {
      expect(isAzureManaged(url)).toBe(false);
      expect(switchKeysOn(url).command).toBe(
        'az grafana update --name <workspace> --api-key Enabled',
      );
    },
  );
});
