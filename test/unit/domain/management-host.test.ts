import { describe, expect, it } from 'vitest';
import { checkHost, MANAGEMENT_HOST_SUFFIXES } from '../../../src/shared/domain/names';
import { problemOf, takenValue } from './refused';

describe('checkHost', () => {
  it.each([
    ['contoso.management.azure-api.net', 'contoso.management.azure-api.net'],
    [' Contoso.Management.Azure-API.net\n', 'contoso.management.azure-api.net'],
    ['contoso.management.azure-api.us', 'contoso.management.azure-api.us'],
    ['contoso.management.azure-api.cn', 'contoso.management.azure-api.cn'],
    ['contoso.management.azure-api.net.', 'contoso.management.azure-api.net'],
    ['contoso.management.azure-api.net/', 'contoso.management.azure-api.net'],
    [
      'https://contoso.management.azure-api.net/subscriptions/x?api-version=1#top',
      'contoso.management.azure-api.net',
    ],
    ['HTTPS://contoso.management.azure-api.net:443', 'contoso.management.azure-api.net'],
    ['management.contoso.com:8443', 'management.contoso.com:8443'],
    ['apim.internal', 'apim.internal'],
    ['10.0.0.4', '10.0.0.4'],
    ['localhost:8443', 'localhost:8443'],
  ])('takes %j as %s', (text, host) => {
    expect(takenValue(checkHost(text))).toBe(host);
  });

  it.each([
    ['', 'host-empty', /contoso\.management\.azure-api\.net/],
    ['http://contoso.management.azure-api.net', 'host-scheme', /by https, not http/],
    ['ftp://x.y', 'host-scheme', /by https, not ftp/],
    ['javascript://x.y/%0aalert(1)', 'host-scheme', /by https/],
    ['contoso', 'host-service-only', /the host is contoso\.management\.azure-api\.net/],
    ['contoso.azure-api.net', 'host-other-endpoint', /is contoso\.management\.azure-api\.net/],
    ['contoso.portal.azure-api.us', 'host-other-endpoint', /contoso\.management\.azure-api\.us/],
    ['management.azure-api.net', 'host-other-endpoint', /<service>\.management/],
    ['https://management.azure.com/x', 'host-resource-manager', /is Azure Resource Manager/],
    ['management.usgovcloudapi.net', 'host-resource-manager', /is Azure Resource Manager/],
    ['user:pw@contoso.management.azure-api.net', 'host-user', /Leave out the user/],
    ['con toso.management.azure-api.net', 'host-form', /is not a host/],
    ['contoso_x.management.azure-api.net', 'host-form', /letters a–z, digits, hyphens/],
    ['-contoso.example.com', 'host-form', /is not a host/],
    ['contoso..example.com', 'host-form', /is not a host/],
    ['cöntoso.example.com', 'host-form', /is not a host/],
    ['contoso.example\u200b.com', 'host-form', /is not a host/],
    ["x';rm -rf ~;'.example.com", 'host-form', /is not a host/],
    ['[::1]', 'host-form', /is not a host/],
    ['https://', 'host-form', /is not a host/],
    ['contoso.example.com:99999', 'host-port', /ports go from 1 to 65535/],
    ['contoso.example.com:0', 'host-port', /ports go from 1 to 65535/],
    [`${'a.'.repeat(150)}com`, 'host-form', /is not a host/],
  ])('refuses %j (%s)', (text, code, sentence) => {
    const problem = problemOf(checkHost(text));
    expect(problem).toMatchObject({ code, field: 'host' });
    expect(problem.message).toMatch(sentence);
  });

  it('refuses thousands of characters', () => {
    expect(problemOf(checkHost('a'.repeat(10_000))).code).toBe('host-too-long');
  });

  it('takes a service under each suffix that is offered', () => {
    const suffixes = MANAGEMENT_HOST_SUFFIXES.map(({ suffix }) => suffix);
    expect(suffixes).toHaveLength(3);
    for (const suffix of suffixes) {
      expect(takenValue(checkHost(`Contoso${suffix}`))).toBe(`contoso${suffix}`);
    }
  });
});
