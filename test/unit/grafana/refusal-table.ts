import type { GrafanaClient } from '../../../src/main/services/grafana/client';
import type {
  GrafanaFlavour,
  GrafanaServer,
  GrafanaServerOptions,
} from '../../support/grafana-server';
import { type ConnectOptions, ttl } from './connected';

export interface Refusal {
  readonly name: string;
  readonly flavour: GrafanaFlavour;
  readonly options?: Partial<GrafanaServerOptions>;
  readonly connect?: ConnectOptions | ((server: GrafanaServer) => ConnectOptions);
  readonly before?: (server: GrafanaServer) => void;
  readonly call: (client: GrafanaClient) => Promise<unknown>;
  readonly code: string;
  /** Words that the sentence must have. */
  readonly says: readonly RegExp[];
}

export const list = (client: GrafanaClient) => client.listKeys(true);
export const makeKey = (text: string) => (client: GrafanaClient) =>
  client.createApiKey({ name: 'ci', role: 'Viewer', ttl: ttl(text) });
export const makeAdminKey = (client: GrafanaClient) =>
  client.createApiKey({ name: 'ci', role: 'Admin', ttl: ttl('1h') });
export const makeToken = (text: string) => async (client: GrafanaClient) => {
  const account = await client.createServiceAccount({ name: 'robot', role: 'Viewer' });
  if (account.outcome !== 'created') return account;
  return client.createToken({ account: account.made, name: 'ci', ttl: ttl(text) });
};
export const editorKey = (grafana: GrafanaServer): ConnectOptions => ({
  signIn: { kind: 'key', key: grafana.state.addApiKey({ name: 'e', role: 'Editor' }).secret },
});
export const keyThat =
  (happens: (grafana: GrafanaServer, id: number) => void, more: ConnectOptions = {}) =>
  (grafana: GrafanaServer): ConnectOptions => {
    const key = grafana.state.addApiKey({ name: 'mine', role: 'Admin', secondsToLive: 3_600 });
    happens(grafana, key.id);
    return { signIn: { kind: 'key', key: key.secret }, ...more };
  };

/** Refusals of what is made. */
export const MAKING_REFUSALS: readonly Refusal[] = [
  {
    name: 'a name that is taken (7.5)',
    flavour: '7.5',
    before: ({ state }) => state.addApiKey({ name: 'ci' }),
    call: makeKey('1h'),
    code: 'key-name-taken',
    says: [/“ci”/, /expired key keeps its name/, /409/],
  },
  {
    name: 'a token name that is taken (409 of older servers)',
    flavour: '9.5',
    before: ({ state }) => state.addApiKey({ name: 'ci' }),
    call: makeToken('1h'),
    code: 'key-name-taken',
    says: [/“ci”/, /409/],
  },
  {
    name: 'a token name that is taken (400 of newer servers)',
    flavour: '12',
    before: ({ state }) => state.addApiKey({ name: 'ci' }),
    call: makeToken('1h'),
    code: 'key-name-taken',
    says: [/“ci”/, /400/],
  },
  {
    name: 'an account name that is taken',
    flavour: '11.2',
    before: ({ state }) => state.addServiceAccount({ name: 'robot' }),
    call: makeToken('1h'),
    code: 'account-name-taken',
    says: [/“robot”/, /400/],
  },
  {
    name: 'a role that the oldest servers do not know (array body)',
    flavour: '7.5',
    call: (client) => client.createApiKey({ name: 'ci', role: 'Boss' as 'Admin', ttl: ttl('1h') }),
    code: 'role-refused',
    says: [/role/, /Viewer, Editor or Admin/, /400/],
  },
  {
    name: 'a role that newer servers do not know',
    flavour: '11.2',
    call: (client) => client.createApiKey({ name: 'ci', role: 'Boss' as 'Admin', ttl: ttl('1h') }),
    code: 'role-refused',
    says: [/role/, /400/],
  },
  {
    name: 'a missing name (422 with an array body)',
    flavour: '7.5',
    call: (client) => client.createApiKey({ name: '', role: 'Viewer', ttl: ttl('1h') }),
    code: 'field-missing',
    says: [/Name: Required/, /422/],
  },
  {
    name: 'a negative time to live (7.5)',
    flavour: '7.5',
    call: (client) =>
      client.createApiKey({ name: 'ci', role: 'Viewer', ttl: { kind: 'seconds', seconds: -5 } }),
    code: 'ttl-refused',
    says: [/time to live/, /400/],
  },
  {
    name: 'a negative time to live (12)',
    flavour: '12',
    before: ({ state }) => state.addServiceAccount({ name: 'other' }),
    call: async (client) => {
      const { accounts } = await client.searchServiceAccounts({ query: '', page: 1, perPage: 1 });
      const account = accounts[0]!;
      return client.createToken({ account, name: 'ci', ttl: { kind: 'seconds', seconds: -5 } });
    },
    code: 'ttl-refused',
    says: [/time to live/],
  },
  {
    name: 'a key without end where the server makes none',
    flavour: '7.5',
    options: { maxSecondsToLive: 86_400 },
    call: makeKey(''),
    code: 'ttl-required',
    says: [/without end/, /400/],
  },
  {
    name: 'a token without end where the server makes none',
    flavour: '12',
    options: { maxSecondsToLive: 86_400 },
    call: makeToken(''),
    code: 'ttl-required',
    says: [/without end/],
  },
  {
    name: 'a longer life than the server allows',
    flavour: '9.5',
    options: { maxSecondsToLive: 86_400 },
    call: makeKey('7d'),
    code: 'ttl-over-limit',
    says: [/longer than this server allows/, /400/],
  },
  {
    name: 'more rights than one has',
    flavour: '11.2',
    before: (grafana) =>
      grafana.fail(
        {
          kind: 'status',
          status: 403,
          body: { message: "Cannot assign a role higher than user's role" },
        },
        { method: 'POST' },
      ),
    call: makeAdminKey,
    code: 'role-too-high',
    says: [/more rights than their own/, /403/],
  },
  {
    name: 'more rights than one has, as a message ID',
    flavour: '12',
    before: (grafana) =>
      grafana.fail(
        {
          kind: 'status',
          status: 403,
          body: {
            message: "can not assign a role higher than user's role",
            messageId: 'serviceaccounts.ErrRoleForbidden',
          },
        },
        { method: 'POST' },
      ),
    call: makeToken('1h'),
    code: 'role-too-high',
    says: [/more rights/],
  },
  {
    name: 'a quota that is reached',
    flavour: '7.5',
    options: { keyQuota: 0 },
    call: makeKey('1h'),
    code: 'quota-reached',
    says: [/quota/, /403/],
  },
  {
    name: 'no right to make keys',
    flavour: '7.5',
    connect: editorKey,
    call: makeKey('1h'),
    code: 'not-permitted',
    says: [/Admin/, /403/],
  },
  {
    name: 'no right to see keys',
    flavour: '9.5',
    connect: editorKey,
    call: list,
    code: 'not-permitted',
    says: [/Admin/, /403/],
  },
  {
    name: 'legacy keys that ended with 11.3',
    flavour: '11.3',
    call: makeKey('1h'),
    code: 'api-keys-removed',
    says: [/service-account token/, /410/],
  },
  {
    name: 'legacy keys that ended with 12.1',
    flavour: '12',
    call: makeKey('1h'),
    code: 'api-keys-removed',
    says: [/service-account token/, /404/],
  },
  {
    name: 'service accounts on a server that has none',
    flavour: '7.5',
    call: (client) => client.createServiceAccount({ name: 'robot', role: 'Viewer' }),
    code: 'accounts-unknown',
    says: [/9\.1/, /API key/, /404/],
  },
  {
    name: 'a token for an account that is gone',
    flavour: '11.2',
    call: (client) =>
      client.createToken({
        account: { id: 99, name: 'gone', role: 'Viewer' },
        name: 'ci',
        ttl: ttl('1h'),
      }),
    code: 'account-gone',
    says: [/deleted/, /404/],
  },
];
