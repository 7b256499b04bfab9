import type { MetadataStore } from '../../ports/metadata-store';
import type { KeychainProbe } from '../../ports/secret-store';
import type { Vault } from '../vault';
import type { GrafanaPorts } from './client';
import { ConnectionClients } from './connection-clients';
import { GrafanaConnections } from './connections';
import { NewGrafanaKeys } from './new-keys';
import { GrafanaRenewals } from './renewals';
import { ServerKeys } from './server-keys';

export interface GrafanaParts extends GrafanaPorts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly keychain: KeychainProbe;
}

/** All that the window and the command line can do with Grafana servers. */
export interface Grafana {
  readonly connections: GrafanaConnections;
  readonly newKeys: NewGrafanaKeys;
  readonly serverKeys: ServerKeys;
  readonly renewals: GrafanaRenewals;
}

/** Wires the services; asks nobody for anything yet. */
export function createGrafana(parts: GrafanaParts): Grafana {
  const { metadata, vault, keychain, clock } = parts;
  const clients = new ConnectionClients(metadata, vault, parts);
  const connections = new GrafanaConnections(metadata, vault, clock, clients);
  const shared = { metadata, vault, clock, clients, connections };
  return {
    connections,
    newKeys: new NewGrafanaKeys(shared),
    serverKeys: new ServerKeys({ ...shared, keychain }),
    renewals: new GrafanaRenewals(),
  };
}
