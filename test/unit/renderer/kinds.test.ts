import { describe, expect, it } from 'vitest';
import { SearchIndex } from '../../../src/renderer/credentials/search-index';
import { partsOf } from '../../../src/renderer/kinds/credential-kinds';
import { wordsOf } from '../../../src/renderer/kinds/credential-words';
import { signInWords } from '../../../src/renderer/kinds/grafana-connection/sign-in-words';
import { endOf } from '../../../src/renderer/kinds/grafana-key/end-of';
import { toldBy } from '../../../src/renderer/kinds/grafana-key/test-verdict';
import { kindWordsOf } from '../../../src/renderer/kinds/kind-words';
import { routeKey, sectionOf } from '../../../src/renderer/navigation/route';
import { parseQuery } from '../../../src/shared/domain/search/parse';
import { en } from './all-texts';
import { connection, endlessKey, entered, gatewayToken, token } from './samples';

const seen = (state: 'live' | 'expired' | 'revoked' | 'gone') => ({
  onServer: { state, checkedAt: '2030-01-10T12:00:00.000Z' },
});

describe('what is said of each kind', () => {
  it('names what it is made with and where it works', () => {
    const forToken = wordsOf(token());
    expect(forToken.madeWith(token(), en)).toBe('Primary key');
    expect(forToken.place(token())).toBe('contoso.management.azure-api.net');
    const key = endlessKey({ role: 'Editor', serviceAccountName: 'robots' });
    expect(wordsOf(key).madeWith(key, en)).toBe('Editor · robots');
    expect(wordsOf(endlessKey()).madeWith(endlessKey(), en)).toBe('Service-account token');
    expect(wordsOf(key).place(key)).toBe('https://grafana.example');
  });

  it('takes what is said of a kind entered by hand from the kind itself', () => {
    const key = entered({ kind: 'ea-key', secretNoun: 'key' });
    expect(kindWordsOf(key, en)).toMatchObject({
      name: 'Azure EA access key',
      secret: 'Key',
      copy: 'Copy key',
    });
    expect(kindWordsOf(entered(), en).revealed).toBe('The secret is shown.');
    expect(kindWordsOf(token(), en).name).toBe('API Management token');
    expect(wordsOf(key).madeWith(key, en)).toBe('Azure EA access key');
    expect(partsOf(key).RenewDialog).toBeUndefined();
    expect(partsOf(key).sourceRoute(key)).toBeUndefined();
    expect(partsOf(gatewayToken()).sourceRoute(gatewayToken())).toEqual({
      page: 'edit-gateway',
      sourceId: 'gateway',
    });
  });

  it('finds what is entered by hand by its facts and its kind', () => {
    const index = new SearchIndex(en, []);
    for (const part of ['op://vault/github', 'github', '"other secret"']) {
      expect(index.found([entered(), token()], parseQuery(part), { nowMs: 0 })).toHaveLength(1);
    }
  });

  it('calls dead what its server revoked or no longer has, whatever its date', () => {
    const word = (key = endlessKey()) => wordsOf(key).deadWord(key, en);
    expect(word(endlessKey(seen('revoked')))).toBe('Revoked');
    expect(word(endlessKey(seen('gone')))).toBe('Gone from the server');
    expect(word(endlessKey(seen('live')))).toBeUndefined();
    expect(word()).toBeUndefined();
  });
});

describe('why a key no longer works', () => {
  it('is what the server said, else its date', () => {
    expect(endOf(seen('gone'), 'expired')).toBe('gone');
    expect(endOf(seen('revoked'), 'fine')).toBe('revoked');
    expect(endOf(seen('live'), 'expired')).toBe('expired');
    expect(endOf({}, 'expired')).toBe('expired');
    expect(endOf(seen('live'), 'soon')).toBeUndefined();
  });
});

describe('the answer of a test', () => {
  it('speaks of the key only where it is about the key', () => {
    expect(toldBy({ alive: true, status: 'alive' })).toBe('good');
    expect(toldBy({ alive: false, status: 'expired' })).toBe('bad');
    expect(toldBy({ alive: false, status: 'sign-in-page' })).toBe('unknown');
    expect(toldBy({ alive: false, status: 'no-such-server' })).toBe('unknown');
  });
});

describe('how a connection signs in', () => {
  it('is said by the name of the key, the user or the Azure CLI', () => {
    const byKey = connection({ signIn: { method: 'credential', credentialId: 'key' } });
    expect(signInWords(byKey, [endlessKey()], en.connection)).toBe('Signs in with Dashboards');
    expect(signInWords(byKey, [], en.connection)).toMatch(/no longer here/);
    const byPassword = connection({ signIn: { method: 'password', user: 'admin' } });
    expect(signInWords(byPassword, [], en.connection)).toBe('Signs in as admin');
    expect(signInWords(connection(), [], en.connection)).toMatch(/Azure CLI/);
  });
});

describe('the pages of Grafana', () => {
  it('belong to the section where one looks for them', () => {
    expect(sectionOf({ page: 'new-key' })).toBe('credentials');
    expect(sectionOf({ page: 'new-connection' })).toBe('services');
    expect(sectionOf({ page: 'server-keys', sourceId: 'a' })).toBe('services');
    expect(sectionOf({ page: 'edit-connection', sourceId: 'a' })).toBe('services');
  });

  it('are different pages for different connections', () => {
    expect(routeKey({ page: 'server-keys', sourceId: 'a' })).not.toBe(
      routeKey({ page: 'server-keys', sourceId: 'b' }),
    );
  });
});
