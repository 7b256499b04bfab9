import type { Saved } from '../../shared/ipc/api';
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
  // Nobody waits for a server that may be slow: what it tells comes to the window by itself.
  const learnt = (saved: Saved) => {
    void serverKeys.learn(saved.id);
    return saved;
  };
  return {
    addGrafanaConnection: async (input) => learnt(await connections.add(input)),
    editGrafanaConnection: async (id, input) => learnt(await connections.edit(id, input)),
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
