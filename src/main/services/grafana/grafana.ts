import type { MetadataStore } from '../../ports/metadata-store';
import type { KeychainProbe } from '../../ports/secret-store';
import type { HistoryNotes } from '../history';
import type { Vault } from '../vault';
import type { GrafanaPorts } from './client';
import { ConnectionClients } from './connection-clients';
import { GrafanaConnections } from './connections';
import { Creations, type CreationsParts } from './creations';
import { NewGrafanaKeys } from './new-keys';
import { PastedPlaces } from './pasted-place';
import { GrafanaRenewals } from './renewals';
import { ServerKeys } from './server-keys';
import { ServerListing } from './server-listing';

export interface GrafanaParts extends GrafanaPorts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly keychain: KeychainProbe;
  readonly history: HistoryNotes;
  /** Which program this is. */
  readonly by: CreationsParts['by'];
}

/** All that the window and the command line can do with Grafana servers. */
export interface Grafana {
  readonly connections: GrafanaConnections;
  readonly newKeys: NewGrafanaKeys;
  readonly serverKeys: ServerKeys;
  readonly renewals: GrafanaRenewals;
  readonly places: PastedPlaces;
}

/** Wires the services; asks nobody for anything yet. */
export function createGrafana(parts: GrafanaParts): Grafana {
  const { metadata, vault, keychain, clock, history } = parts;
  const clients = new ConnectionClients(metadata, vault, parts);
  const connections = new GrafanaConnections(metadata, vault, clock, clients);
  const creations = new Creations(parts);
  const listing = new ServerListing({ metadata, clock, clients, connections, creations });
  const shared = { metadata, vault, clock, clients, creations, listing, keychain, history };
  return {
    connections,
    newKeys: new NewGrafanaKeys({ ...shared, connections }),
    serverKeys: new ServerKeys(shared),
    renewals: new GrafanaRenewals(shared),
    places: new PastedPlaces(shared),
  };
}
