import { keyThat, list, type Refusal } from './refusal-table';

/** Refusals of who signs in and where, and answers of servers in trouble. */
export const OTHER_REFUSALS: readonly Refusal[] = [
  {
    name: 'a wrong password',
    flavour: '7.5',
    connect: { signIn: { kind: 'password', user: 'admin', password: 'wrong horse' } },
    call: list,
    code: 'password-wrong',
    says: [/password/i, /401/],
  },
  {
    name: 'a wrong password (message ID)',
    flavour: '12',
    connect: { signIn: { kind: 'password', user: 'admin', password: 'wrong horse' } },
    call: list,
    code: 'password-wrong',
    says: [/password/i, /401/],
  },
  ...(['7.5', '11.2'] as const).flatMap((flavour): Refusal[] => [
    {
      name: `an expired key (${flavour})`,
      flavour,
      connect: keyThat(({ state }) => state.advance(7_200)),
      call: list,
      code: 'key-expired',
      says: [/expired/, /401/],
    },
    {
      name: `a deleted key (${flavour})`,
      flavour,
      connect: keyThat(({ state }, id) => state.removeKey(id)),
      call: list,
      code: 'key-invalid',
      says: [/does not know/, /401/],
    },
    {
      name: `a revoked key (${flavour})`,
      flavour,
      connect: keyThat(({ state }, id) => state.revoke(id)),
      call: list,
      code: 'key-revoked',
      says: [/revoked/, /401/],
    },
  ]),
  {
    name: 'a key of another organisation',
    flavour: '11.2',
    connect: keyThat(() => undefined, { orgId: 2 }),
    call: list,
    code: 'key-wrong-organisation',
    says: [/another organisation/, /401/],
  },
  {
    name: 'a key of another organisation, where the server does not look',
    flavour: '7.5',
    connect: keyThat(() => undefined, { orgId: 2 }),
    call: (client) => client.info(),
    code: 'key-wrong-organisation',
    says: [/belongs to organisation 1 \(“Main Org\.”\), not to 2/],
  },
  {
    name: 'an organisation that one does not belong to',
    flavour: '11.2',
    connect: { orgId: 77 },
    call: (client) => client.info(),
    code: 'organisation-unknown',
    says: [/organisation/, /404/],
  },
  {
    name: 'a 401 that says nothing',
    flavour: '12',
    before: (grafana) => grafana.fail({ kind: 'status', status: 401, body: {} }, { times: 9 }),
    call: list,
    code: 'not-signed-in',
    says: [/did not accept/, /401/],
  },
  {
    name: 'a wrong path at the right host',
    flavour: '12',
    options: { pathPrefix: '/grafana' },
    connect: (grafana) => ({ url: grafana.url.replace('/grafana', '/graphs') }),
    call: list,
    code: 'no-grafana',
    says: [/no Grafana at this address/, /path/, /404/],
  },
  {
    name: 'an error that nobody knows, in its own words',
    flavour: '12',
    before: (grafana) =>
      grafana.fail(
        { kind: 'status', status: 418, body: { message: 'I am\na teapot\u202e.' } },
        { times: 9 },
      ),
    call: list,
    code: 'refused',
    says: [/418/, /“I am a teapot”/],
  },
  {
    name: 'an error that repeats the credential',
    flavour: '12',
    before: (grafana) =>
      grafana.fail(
        { kind: 'status', status: 418, body: { message: 'no correct horse here' } },
        { times: 9 },
      ),
    call: list,
    code: 'refused',
    says: [/“no … here”/],
  },
  {
    name: 'a server that fails',
    flavour: '12',
    before: (grafana) => grafana.fail({ kind: 'status', status: 500 }, { times: 9 }),
    call: list,
    code: 'server-failed',
    says: [/failed/, /500/],
  },
  {
    name: 'a server that cannot serve now',
    flavour: '12',
    before: (grafana) =>
      grafana.fail({ kind: 'status', status: 503, body: '<html>busy</html>' }, { times: 9 }),
    call: list,
    code: 'server-busy',
    says: [/cannot serve now/, /503/],
  },
  {
    name: 'too many requests, with the time to wait',
    flavour: '12',
    before: (grafana) =>
      grafana.fail({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }),
    call: list,
    code: 'too-many-requests',
    says: [/3600 s/, /429/],
  },
];
