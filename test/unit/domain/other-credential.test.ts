import { describe, expect, it } from 'vitest';
import { checkHoldsNoSecret } from '../../../src/shared/domain/holds-no-secret';
import { kindOf } from '../../../src/shared/domain/kinds/kinds';
import type { OtherCredential } from '../../../src/shared/domain/model';
import { readPasted } from '../../../src/shared/domain/pasted/unwrap';
import { problemOf, takenValue } from './refused';

const { entry, testCall, traits } = kindOf('other');
/** Grafana's own sample tokens, with the right checksum. */
const GRAFANA_TOKEN = 'glsa_yscW25imSKJIuav8zF37RZmnbiDvB05G_fcaaf58a';

function check(values: Readonly<Record<string, string>>) {
  return entry!.check({ service: 'GitHub', ...values });
}

describe('any other credential as typed', () => {
  it('wants to know what it is for', () => {
    expect(takenValue(check({ service: '  GitHub ' }))).toEqual({
      service: 'GitHub',
      reference: '',
      renewalUrl: '',
      testUrl: '',
      scheme: '',
    });
    expect(problemOf(check({ service: ' ' })).field).toBe('service');
    expect(problemOf(check({ service: 'x'.repeat(101) })).code).toBe('service-too-long');
    expect(problemOf(check({ service: 'Git\u200bHub' })).code).toBe('service-invisible');
  });

  it.each([
    'op://Private/GitHub/token',
    'https://contoso.vault.azure.net/secrets/github-pat',
    'https://contoso.vault.azure.net/secrets/github-pat/0123456789abcdef0123456789abcdef',
    'vault:secret/data/ci#token',
    'bw://item/c0ffee',
    'in the safe, third drawer',
  ])('may be held elsewhere: %s', (reference) => {
    expect(takenValue(check({ reference })).reference).toBe(reference);
  });

  it.each([
    GRAFANA_TOKEN,
    `Authorization: Bearer ${GRAFANA_TOKEN}`,
    `token: ${GRAFANA_TOKEN}`,
    `it is ${GRAFANA_TOKEN}, keep it well`,
  ])('refuses the secret itself in the place of where it is held: %s', (reference) => {
    const problem = problemOf(check({ reference }));
    expect(problem).toMatchObject({ code: 'holds-secret', field: 'reference' });
    expect(problem.message).not.toContain('yscW25');
  });

  it('refuses a secret in an address too, and says which field', () => {
    const sas =
      'https://contoso.blob.core.windows.net/c?sv=2024-01-01&se=2030-01-01&sr=c&sp=r&sig=c2ln';
    expect(problemOf(check({ renewalUrl: sas }))).toMatchObject({
      code: 'holds-secret',
      field: 'renewalUrl',
    });
    expect(problemOf(check({ testUrl: 'https://user:pw@example.com/' })).field).toBe('testUrl');
  });

  it('opens https only, and tries plain http on this computer only', () => {
    expect(takenValue(check({ renewalUrl: ' https://github.com/settings/tokens ' }))).toMatchObject(
      { renewalUrl: 'https://github.com/settings/tokens' },
    );
    for (const renewalUrl of ['http://github.com/', 'http://localhost/', 'javascript:alert(1)']) {
      expect(problemOf(check({ renewalUrl })).field).toBe('renewalUrl');
    }
    expect(takenValue(check({ testUrl: 'http://localhost:8080/me' })).testUrl).toBe(
      'http://localhost:8080/me',
    );
    for (const testUrl of ['http://example.com/', 'ftp://localhost/', 'localhost', '//x']) {
      expect(problemOf(check({ testUrl })).field).toBe('testUrl');
    }
  });

  it('has a scheme of one word', () => {
    expect(takenValue(check({ scheme: ' Bearer ' })).scheme).toBe('Bearer');
    for (const scheme of ['Bearer x', 'a\nb', 'x"y']) {
      expect(problemOf(check({ scheme })).field).toBe('scheme');
    }
  });

  it('notes may tell of keys, but hold none', () => {
    expect(checkHoldsNoSecret('Rotated by Kim.\nAsk for AKIAIOSFODNN7EXAMPLE', 'notes').ok).toBe(
      true,
    );
    expect(problemOf(checkHoldsNoSecret(`old one:\n${GRAFANA_TOKEN}`, 'notes')).field).toBe(
      'notes',
    );
  });
});

describe('what a pasted secret tells of it', () => {
  const values = (text: string) => entry!.ofPasted(readPasted(text));

  it.each([
    [GRAFANA_TOKEN, { service: 'Grafana', scheme: 'Bearer' }],
    [`ghp_${'x'.repeat(36)}`, { service: 'GitHub', scheme: '' }],
    [
      'curl -H "Authorization: Bearer abcdefgh12345" https://api.example.com/v1',
      { service: 'api.example.com', scheme: 'Bearer' },
    ],
    ['just-a-password', { service: '', scheme: '' }],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('trying it', () => {
  const credential = {
    testUrl: 'https://api.example.com/me',
    scheme: 'token',
    secretId: 'x',
  } as OtherCredential;

  it('by the address that was given, and only with a secret', () => {
    const call = testCall!(credential, undefined)!;
    expect(call).toMatchObject({ url: 'https://api.example.com/me' });
    expect(call.authorization('s3cret')).toBe('token s3cret');
    expect(testCall!({ ...credential, scheme: '' }, undefined)!.authorization('s3cret')).toBe(
      's3cret',
    );
    expect(testCall!({ ...credential, testUrl: '' }, undefined)).toBeUndefined();
    const { secretId: _, ...elsewhere } = credential;
    expect(testCall!(elsewhere as OtherCredential, undefined)).toBeUndefined();
    expect(traits(credential, undefined)!.header('s3cret')).toBe('Authorization: token s3cret');
  });

  it('only a clear yes and a clear no are taken for one', () => {
    const { verdict } = testCall!(credential, undefined)!;
    expect([200, 204, 401, 403, 302, 404, 429, 500].map((status) => verdict(status).alive)).toEqual(
      [true, true, false, undefined, undefined, undefined, undefined, undefined],
    );
  });
});
