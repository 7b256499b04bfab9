import type { z } from 'zod';
import * as apiKeys from './api-keys';
import type { Caller } from './authenticate';
import { failure, json, type Reply } from './replies';
import { addApiKey, addToken, createServiceAccount, type OperationId, queries } from './schemas';
import * as serviceAccounts from './service-accounts';
import type { GrafanaWorld } from './world';

/** A request whose path, query and caller are known. */
export interface Call {
  readonly world: GrafanaWorld;
  readonly caller: Caller;
  /** Numbers from the path. */
  readonly ids: readonly number[];
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Route {
  readonly operation: OperationId;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Without the server's prefix; groups are whole numbers. */
  readonly path: RegExp;
  readonly query: z.ZodType;
  readonly body?: z.ZodType;
  /** Answers nobody in particular. */
  readonly anonymous?: boolean;
  readonly handle: (call: Call) => Reply;
}

/** The paths that a server with these features has. */
export function routesOf({ features }: GrafanaWorld): readonly Route[] {
  return [
    ...GENERAL,
    ...(features.apiKeys === 'gone' ? [] : API_KEYS),
    ...(features.serviceAccounts ? SERVICE_ACCOUNTS : []),
  ];
}

const GENERAL: readonly Route[] = [
  {
    operation: 'getHealth',
    method: 'GET',
    path: /^\/api\/health$/,
    query: queries.none,
    anonymous: true,
    handle: ({ world }) =>
      json(
        200,
        world.options.hideVersion
          ? { database: 'ok' }
          : { commit: 'a1b2c3d4', database: 'ok', version: world.features.version },
      ),
  },
  {
    operation: 'getCurrentOrg',
    method: 'GET',
    path: /^\/api\/org$/,
    query: queries.none,
    handle: ({ world, caller }) => {
      const name = world.state.organisations.get(caller.orgId);
      return name === undefined || caller.role === undefined
        ? failure(world.features, 404, 'Organization not found')
        : json(200, { id: caller.orgId, name, address: NO_ADDRESS });
    },
  },
  {
    operation: 'getSignedInUser',
    method: 'GET',
    path: /^\/api\/user$/,
    query: queries.none,
    handle: ({ world, caller }) =>
      caller.user === undefined
        ? failure(world.features, 404, 'user not found', 'user.not-found')
        : json(200, {
            id: caller.user.id,
            email: `${caller.user.login}@localhost`,
            name: caller.user.login,
            login: caller.user.login,
            theme: '',
            orgId: caller.orgId,
            isGrafanaAdmin: caller.user.login === 'admin',
            isDisabled: false,
            isExternal: false,
            authLabels: null,
            updatedAt: '2026-01-01T00:00:00Z',
            createdAt: '2026-01-01T00:00:00Z',
            avatarUrl: '/avatar/0',
          }),
  },
  {
    operation: 'getSignedInUserOrgList',
    method: 'GET',
    path: /^\/api\/user\/orgs$/,
    query: queries.none,
    handle: ({ world, caller }) =>
      caller.user === undefined
        ? world.features.serviceAccounts
          ? failure(world.features, 403, 'Entity not a user')
          : json(200, [])
        : json(
            200,
            [...caller.user.roles].map(([orgId, role]) => ({
              orgId,
              name: world.state.organisations.get(orgId) ?? '',
              role,
            })),
          ),
  },
  {
    operation: 'getHomeDashboard',
    method: 'GET',
    path: /^\/api\/dashboards\/home$/,
    query: queries.none,
    handle: () => json(200, { dashboard: { title: 'Home', panels: [] }, meta: { isHome: true } }),
  },
];

const API_KEYS: readonly Route[] = [
  {
    operation: 'getAPIkeys',
    method: 'GET',
    path: /^\/api\/auth\/keys$/,
    query: queries.listApiKeys,
    handle: apiKeys.list,
  },
  {
    operation: 'addAPIkey',
    method: 'POST',
    path: /^\/api\/auth\/keys$/,
    query: queries.none,
    body: addApiKey,
    handle: apiKeys.add,
  },
  {
    operation: 'deleteAPIkey',
    method: 'DELETE',
    path: /^\/api\/auth\/keys\/(\d+)$/,
    query: queries.none,
    handle: apiKeys.remove,
  },
];

const SERVICE_ACCOUNTS: readonly Route[] = [
  {
    operation: 'searchOrgServiceAccountsWithPaging',
    method: 'GET',
    path: /^\/api\/serviceaccounts\/search$/,
    query: queries.searchServiceAccounts,
    handle: serviceAccounts.search,
  },
  {
    operation: 'createServiceAccount',
    method: 'POST',
    path: /^\/api\/serviceaccounts$/,
    query: queries.none,
    body: createServiceAccount,
    handle: serviceAccounts.create,
  },
  {
    operation: 'retrieveServiceAccount',
    method: 'GET',
    path: /^\/api\/serviceaccounts\/(\d+)$/,
    query: queries.none,
    handle: serviceAccounts.retrieve,
  },
  {
    operation: 'deleteServiceAccount',
    method: 'DELETE',
    path: /^\/api\/serviceaccounts\/(\d+)$/,
    query: queries.none,
    handle: serviceAccounts.remove,
  },
  {
    operation: 'listTokens',
    method: 'GET',
    path: /^\/api\/serviceaccounts\/(\d+)\/tokens$/,
    query: queries.none,
    handle: serviceAccounts.listTokens,
  },
  {
    operation: 'createToken',
    method: 'POST',
    path: /^\/api\/serviceaccounts\/(\d+)\/tokens$/,
    query: queries.none,
    body: addToken,
    handle: serviceAccounts.addToken,
  },
  {
    operation: 'deleteToken',
    method: 'DELETE',
    path: /^\/api\/serviceaccounts\/(\d+)\/tokens\/(\d+)$/,
    query: queries.none,
    handle: serviceAccounts.removeToken,
  },
];

const NO_ADDRESS = { address1: '', address2: '', city: '', zipCode: '', state: '', country: '' };
