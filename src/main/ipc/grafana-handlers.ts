import type { Handlers } from '../../shared/ipc/contract';
import type { Grafana } from '../services/grafana/grafana';

export type GrafanaHandlers = Pick<
  Handlers,
  | 'addGrafanaConnection'
  | 'editGrafanaConnection'
  | 'tryGrafanaConnection'
  | 'testGrafanaConnection'
  | 'searchServiceAccounts'
  | 'createGrafanaKey'
  | 'listServerKeys'
  | 'deleteServerKeys'
  | 'watchServerKeys'
  | 'testGrafanaKey'
>;

/** The requests about Grafana, answered by its services. */
export function createGrafanaHandlers(grafana: Grafana): GrafanaHandlers {
  const { connections, newKeys, serverKeys } = grafana;
  return {
    addGrafanaConnection: (input) => connections.add(input),
    editGrafanaConnection: (id, input) => connections.edit(id, input),
    tryGrafanaConnection: (input, id) => connections.try(input, id),
    testGrafanaConnection: (id) => connections.test(id),
    searchServiceAccounts: (connectionId, query, page) =>
      serverKeys.searchServiceAccounts(connectionId, query, page),
    createGrafanaKey: (input) => newKeys.create(input),
    listServerKeys: (connectionId, includeExpired) => serverKeys.list(connectionId, includeExpired),
    deleteServerKeys: (connectionId, keys, evenSignIn) =>
      serverKeys.delete(connectionId, keys, evenSignIn),
    watchServerKeys: (connectionId, keys) => serverKeys.watch(connectionId, keys),
    testGrafanaKey: (credentialId) => serverKeys.test(credentialId),
  };
}
