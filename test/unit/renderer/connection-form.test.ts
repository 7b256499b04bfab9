import { describe, expect, it } from 'vitest';
import {
  atAddress,
  type ConnectionValues,
  checkConnectionForm,
  checkForTest,
  connectionInput,
  EMPTY_CONNECTION,
  inputToTry,
  methodOf,
  methodsFor,
  storedConnection,
  testedState,
} from '../../../src/renderer/connection-form/connection-form-model';
import type { GrafanaConnectionView } from '../../../src/shared/ipc/api';
import { en } from './all-texts';
import { connection, endlessKey } from './samples';

/** Grafana's own vector of a token whose checksum fits; see its `satokengen`. */
const TOKEN = 'glsa_yscW25imSKJIuav8zF37RZmnbiDvB05G_fcaaf58a';
const NOW = Date.UTC(2030, 0, 10, 12);
const AZURE = 'https://my-grafana-abcd.cuse.grafana.azure.com/d/abc/x?orgId=1';

const FILLED: ConnectionValues = {
  ...EMPTY_CONNECTION,
  name: 'Dashboards',
  address: 'https://grafana.example.com/grafana/d/abc/x?orgId=3',
  environment: 'production',
  key: TOKEN,
};

function errors(change: Partial<ConnectionValues>, edited?: GrafanaConnectionView) {
  return checkConnectionForm(
    { ...FILLED, ...change },
    {
      sources: [{ id: 'other', name: 'Taken' }, ...(edited === undefined ? [] : [edited])],
      edited,
      nowMs: NOW,
      texts: en.connection.form,
      written: (ms) => new Date(ms).toISOString(),
    },
  );
}

/** An unsigned JWT as Entra shapes them; only its end is read. */
function entraToken(endsMs: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ exp: endsMs / 1000 })}.c2ln`;
}

describe('the form of a connection', () => {
  it('accepts what is in order', () => {
    expect(errors({})).toEqual({});
  });

  it('wants name, address, environment and a key', () => {
    expect(Object.keys(errors({ ...EMPTY_CONNECTION })).sort()).toEqual([
      'address',
      'environment',
      'key',
      'name',
    ]);
    expect(errors({ name: 'taken' }).name).toMatch(/in use/);
  });

  it('tells a token that was cut in copying, and never shows it', () => {
    const message = errors({ key: TOKEN.replace('W25', 'W26') }).key;
    expect(message).toMatch(/not whole/);
    expect(message).not.toContain('yscW');
  });

  it('wants a yes to http beyond this computer only', () => {
    expect(errors({ address: 'http://grafana.lab:3000' }).allowHttp).toBeDefined();
    expect(errors({ address: 'http://grafana.lab:3000', allowHttp: true })).toEqual({});
    expect(errors({ address: 'http://localhost:3000' })).toEqual({});
  });

  it('checks only the way to sign in that is chosen', () => {
    expect(Object.keys(errors({ method: 'password', key: 'x y' })).sort()).toEqual([
      'password',
      'user',
    ]);
    expect(errors({ method: 'azure-cli', key: '' })).toEqual({});
    expect(errors({ method: 'entra-token', token: TOKEN }).token).toBe(
      en.connection.form.tokenForm,
    );
  });

  it('refuses an Entra token that has ended', () => {
    const hour = 3_600_000;
    expect(errors({ method: 'entra-token', token: entraToken(NOW + hour) })).toEqual({});
    expect(errors({ method: 'entra-token', token: entraToken(NOW - hour) }).token).toContain(
      '2030-01-10T11:00:00.000Z',
    );
  });

  it('keeps a stored secret only for the same way and the same user', () => {
    const byKey = connection({ signIn: { method: 'credential', credentialId: 'key' } });
    expect(errors({ method: 'key', key: '' }, byKey)).toEqual({});
    const byPassword = connection({ signIn: { method: 'password', user: 'admin' } });
    const typed = { method: 'password', user: 'admin', password: '' } as const;
    expect(errors(typed, byPassword)).toEqual({});
    expect(errors({ ...typed, user: 'root' }, byPassword).password).toBeDefined();
    expect(errors({ method: 'key', key: '' }, byPassword).key).toBeDefined();
  });

  it('needs no name and no environment to be tested', () => {
    expect(checkForTest(errors({ name: '', environment: '' }))).toEqual([]);
    expect(checkForTest(errors({ name: '', key: '' }))).toEqual(['key']);
    expect(inputToTry({ ...FILLED, name: '' }).name).not.toBe('');
  });
});

describe('the ways to sign in', () => {
  it('offers those of Azure first on a workspace of Azure Managed Grafana', () => {
    expect(methodsFor({ address: AZURE }).slice(0, 2)).toEqual(['azure-cli', 'entra-token']);
    expect(methodsFor({ address: 'grafana.example.com' })[0]).toBe('key');
    expect(methodsFor({ address: 'not an address' })[0]).toBe('key');
  });

  it('follows the address until one is chosen', () => {
    expect(methodOf({ address: AZURE, method: 'auto' })).toBe('azure-cli');
    expect(methodOf({ address: AZURE, method: 'key' })).toBe('key');
  });

  it('hands over the chosen one alone', () => {
    const values = { ...FILLED, user: 'admin', password: 'secret', token: 'x' };
    expect(connectionInput(values).signIn).toEqual({ method: 'key', key: TOKEN });
    expect(connectionInput({ ...values, method: 'password' }).signIn).toEqual({
      method: 'password',
      user: 'admin',
      password: 'secret',
    });
  });
});

describe('another address', () => {
  const agreed = { ...FILLED, allowHttp: true, trustedFingerprint: 'AA:BB' };

  it('forgets what was agreed to for another server', () => {
    const moved = atAddress(agreed, 'https://other.example.com');
    expect(moved.allowHttp).toBe(false);
    expect(moved.trustedFingerprint).toBe('');
  });

  it('keeps it for another page of the same server', () => {
    const same = atAddress(agreed, 'https://grafana.example.com/grafana/dashboards');
    expect(same).toMatchObject({ allowHttp: true, trustedFingerprint: 'AA:BB' });
  });

  it('makes the last answer one about something else; a new name does not', () => {
    expect(testedState({ ...FILLED, name: 'x' })).toBe(testedState(FILLED));
    expect(testedState({ ...FILLED, address: 'other.example.com' })).not.toBe(testedState(FILLED));
    expect(testedState({ ...FILLED, key: 'x' })).not.toBe(testedState(FILLED));
  });
});

describe('what a stored connection starts from', () => {
  it('has the organisation in its address and no secret anywhere', () => {
    const values = storedConnection(
      connection({ orgId: 3, signIn: { method: 'credential', credentialId: 'key' } }),
      [endlessKey()],
    );
    expect(values).toMatchObject({
      address: 'https://grafana.example/?orgId=3',
      method: 'key',
      key: '',
      password: '',
      token: '',
    });
    expect(connectionInput(values).address).toBe('https://grafana.example/?orgId=3');
  });

  it('knows a pasted Entra token from a key', () => {
    const values = storedConnection(
      connection({ signIn: { method: 'credential', credentialId: 'key' } }),
      [endlessKey({ keyKind: 'entra-token' })],
    );
    expect(values.method).toBe('entra-token');
  });
});
