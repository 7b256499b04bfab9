import type { GrafanaRole } from '../../../shared/domain/grafana/roles';
import type { ServiceAccount } from '../../../shared/domain/grafana/server-key';
import {
  type ServiceAccountAnswer,
  serviceAccountSchema,
  serviceAccountsSchema,
} from './answer-schemas';
import { type Deletion, deleted } from './deletion';
import type { Call, GrafanaTransport } from './transport';

export interface AccountSearch {
  /** Part of the name; empty for all. */
  readonly query: string;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
}

export interface AccountPage {
  readonly accounts: readonly ServiceAccount[];
  readonly totalCount: number;
  readonly page: number;
  readonly perPage: number;
}

/** The call that looks for service accounts. */
export function accountsCall({ query, page, perPage }: AccountSearch): Call {
  return {
    method: 'GET',
    path: '/api/serviceaccounts/search',
    query: {
      perpage: String(perPage),
      page: String(page),
      ...(query === '' ? {} : { query }),
    },
    what: 'accounts',
    doing: 'reading',
  };
}

/** One page of service accounts. Throws `GrafanaError`; a server before 9.1 answers 404. */
export async function searchServiceAccounts(
  transport: GrafanaTransport,
  search: AccountSearch,
): Promise<AccountPage> {
  const { data } = await transport.ask(accountsCall(search), serviceAccountsSchema);
  return {
    accounts: data.serviceAccounts.map(fromAnswer),
    totalCount: data.totalCount,
    page: data.page,
    perPage: data.perPage,
  };
}

const PAGE_SIZE = 100;
/** 20,000 accounts; more than that is a server that counts wrong. */
const MOST_PAGES = 200;

/** Service accounts of all pages whose name holds `query`. Throws `GrafanaError`. */
export async function allServiceAccounts(
  transport: GrafanaTransport,
  query = '',
): Promise<readonly ServiceAccount[]> {
  const found = new Map<number, ServiceAccount>();
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { accounts, totalCount } = await searchServiceAccounts(transport, {
      query,
      page,
      perPage: PAGE_SIZE,
    });
    for (const account of accounts) found.set(account.id, account);
    if (accounts.length === 0 || page * PAGE_SIZE >= totalCount) break;
  }
  return [...found.values()];
}

/** One service account. Throws `GrafanaError`, where it is gone as well. */
export async function serviceAccount(
  transport: GrafanaTransport,
  id: number,
): Promise<ServiceAccount> {
  const { data } = await transport.ask(
    {
      method: 'GET',
      path: `/api/serviceaccounts/${id}`,
      what: 'account',
      doing: 'reading',
    },
    serviceAccountSchema,
  );
  return fromAnswer(data);
}

export interface NewServiceAccount {
  readonly name: string;
  readonly role: GrafanaRole;
}

/** Makes a service account, sending the request once. Throws `GrafanaError`. */
export async function createServiceAccount(
  transport: GrafanaTransport,
  { name, role }: NewServiceAccount,
): Promise<ServiceAccount> {
  const { data } = await transport.ask(
    {
      method: 'POST',
      path: '/api/serviceaccounts',
      body: { name, role, isDisabled: false },
      what: 'new-account',
      doing: 'making-account',
      name,
    },
    serviceAccountSchema,
  );
  return fromAnswer(data);
}

/** Deletes a service account with all its tokens. Throws `GrafanaError`. */
export function deleteServiceAccount(transport: GrafanaTransport, id: number): Promise<Deletion> {
  return deleted(transport, {
    method: 'DELETE',
    path: `/api/serviceaccounts/${id}`,
    what: 'delete-account',
    doing: 'deleting',
  });
}

function fromAnswer(account: ServiceAccountAnswer): ServiceAccount {
  const { id, name, role, isDisabled, tokens } = account;
  const facts = { id, name, role, disabled: isDisabled };
  return tokens === null || tokens === undefined ? facts : { ...facts, tokens };
}
