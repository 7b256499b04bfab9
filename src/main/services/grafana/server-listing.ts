import type { GrafanaConnection, GrafanaKey } from '../../../shared/domain/model';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import { grafanaConnectionById } from '../lookup';
import type { GrafanaClient } from './client';
import type { ConnectionClients } from './connection-clients';
import type { GrafanaConnections } from './connections';
import { type Creations, keysOf } from './creations';
import { differs } from './key-records';
import type { KeyListing } from './list-keys';
import { broughtUpToDate, placeOfOwnKey, signInRecord } from './listed-records';

export interface ServerListingParts {
  readonly metadata: MetadataStore;
  readonly clock: Clock;
  readonly clients: ConnectionClients;
  readonly connections: GrafanaConnections;
  readonly creations: Creations;
}

/** A key whose place on the server is to be found out, and the key itself. */
interface OwnKey {
  readonly id: string;
  readonly key: string;
}

/** Reads what is on a server, and brings what is known of it here up to date by the way. */
export class ServerListing {
  constructor(private readonly parts: ServerListingParts) {}

  /** All keys of a connection's server, expired ones too. Throws `ProblemError`. */
  async read(connectionId: string): Promise<KeyListing> {
    const { client, key } = await this.parts.clients.of(this.connection(connectionId));
    const own = signInRecord(this.parts.metadata.read(), this.connection(connectionId));
    return this.readWith(
      client,
      connectionId,
      own === undefined || key === undefined ? undefined : { id: own.id, key },
    );
  }

  /** The same with a client at hand; `own` was used just now, and so may be told from others. */
  async readWith(client: GrafanaClient, connectionId: string, own?: OwnKey): Promise<KeyListing> {
    const { connections, clock, creations } = this.parts;
    const atRest = creations.atRest(this.connection(connectionId));
    const listing = await client.listKeys(true);
    await connections.rememberAudience(connectionId, client.acceptedAudience);
    const nowMs = clock.now();
    const checkedAt = new Date(nowMs).toISOString();
    const others = this.records(connectionId);
    const record = others.find((each) => each.id === own?.id);
    const place =
      own === undefined || record === undefined
        ? undefined
        : placeOfOwnKey(record, own.key, listing, { others, nowMs });
    await this.revise((each) =>
      each.sourceId === connectionId
        ? broughtUpToDate(each, listing, checkedAt, each.id === own?.id ? place : undefined)
        : each,
    );
    await creations.reconcile(connectionId, atRest, listing);
    return listing;
  }

  /** Writes only where something is new: a listing that says the same touches no file. */
  async revise(change: (record: GrafanaKey) => GrafanaKey): Promise<void> {
    await this.parts.metadata.update((document) => {
      const credentials = document.credentials.map((each) => {
        if (each.kind !== 'grafana-key') return each;
        const after = change(each);
        return differs(each, after) ? after : each;
      });
      const isNew = credentials.some((each, index) => each !== document.credentials[index]);
      return isNew ? { ...document, credentials } : document;
    });
  }

  connection(id: string): GrafanaConnection {
    return grafanaConnectionById(this.parts.metadata.read(), id);
  }

  records(connectionId: string): GrafanaKey[] {
    return keysOf(this.parts.metadata.read(), connectionId);
  }
}
