import { randomUUID } from 'node:crypto';
import type { ServerKeyRef } from '../../../shared/domain/grafana/server-key';
import { ProblemError } from '../../../shared/domain/result';
import type {
  KeyTestAnswer,
  Saved,
  ServerKeysAnswer,
  ServerKeysDeleted,
  ServiceAccountsAnswer,
} from '../../../shared/ipc/api';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import type { KeychainProbe } from '../../ports/secret-store';
import { appTexts } from '../../texts/app-texts';
import { grafanaKeyById } from '../lookup';
import type { Vault } from '../vault';
import type { ConnectionClients } from './connection-clients';
import { KeyDeletion } from './key-deletion';
import { formerOf, freeName, isSameKey, recordOf, recordOfWatched } from './key-records';
import { rowOf, signInRecord } from './listed-records';
import type { ServerListing } from './server-listing';

export interface ServerKeysParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly clients: ConnectionClients;
  readonly listing: ServerListing;
  readonly keychain: KeychainProbe;
}

const ACCOUNTS_PER_PAGE = 50;

/** The keys that are on a server, and how those here stand to them. */
export class ServerKeys {
  private readonly deletion: KeyDeletion;

  constructor(private readonly parts: ServerKeysParts) {
    this.deletion = new KeyDeletion(parts);
  }

  /** One page of service accounts by a part of their name; `page` counts from 1. */
  async searchServiceAccounts(
    connectionId: string,
    query: string,
    page: number,
  ): Promise<ServiceAccountsAnswer> {
    const { client } = await this.parts.clients.of(this.parts.listing.connection(connectionId));
    const { accounts, totalCount } = await client.searchServiceAccounts({
      query: query.trim().slice(0, 200),
      page,
      perPage: ACCOUNTS_PER_PAGE,
    });
    return { total: totalCount, accounts };
  }

  /** All keys of a server; what is known here of each is brought up to date by the way. */
  async list(connectionId: string, includeExpired: boolean): Promise<ServerKeysAnswer> {
    const listing = await this.parts.listing.read(connectionId);
    const connection = this.parts.listing.connection(connectionId);
    const records = this.parts.listing.records(connectionId);
    const rows = listing.keys
      .filter((key) => includeExpired || key.state !== 'expired')
      .map((key) => rowOf(key, records, connection));
    return {
      rows,
      gone: records
        .filter((each) => each.onServer?.state === 'gone')
        .map(({ id, name }) => ({ credentialId: id, name })),
      notes: listing.gaps.map(({ message }) => message),
    };
  }

  /**
   * Deletes keys on the server, and with each what is kept of it here; only the record of the key
   * that signs in stays. Throws `ProblemError` where that one is among them without `evenSignIn`.
   */
  delete(
    connectionId: string,
    keys: readonly ServerKeyRef[],
    evenSignIn: boolean,
  ): Promise<ServerKeysDeleted> {
    return this.deletion.delete(connectionId, keys, evenSignIn);
  }

  /** Watches keys without their secrets; `all` takes every live one that is not here yet. */
  async watch(connectionId: string, keys: readonly ServerKeyRef[] | 'all'): Promise<Saved> {
    const { metadata, clock } = this.parts;
    const listing = await this.parts.listing.read(connectionId);
    const connection = this.parts.listing.connection(connectionId);
    const records = this.parts.listing.records(connectionId);
    const wanted = listing.keys.filter(
      (key) =>
        recordOf(records, key) === undefined &&
        formerOf(records, key) === undefined &&
        (keys === 'all' ? key.state === 'live' : keys.some((each) => isSameKey(each, key))),
    );
    const now = new Date(clock.now()).toISOString();
    const taken = metadata.read().credentials.map((each) => each.name);
    const added = wanted.map((key) => {
      const name = freeName(key.name, connection.name, taken);
      taken.push(name);
      return recordOfWatched(key, { id: randomUUID(), name, sourceId: connectionId, now });
    });
    if (added.length > 0) {
      await metadata.update((document) => ({
        ...document,
        credentials: [...document.credentials, ...added],
      }));
    }
    const { grafanaKeys } = appTexts();
    const endless = added.filter((each) => each.expiresAt === undefined).length;
    return {
      id: added[0]?.id ?? connectionId,
      notes: [
        grafanaKeys.watched(added.length),
        ...(endless === 0 ? [] : [grafanaKeys.endless(endless)]),
        ...listing.gaps.map(({ message }) => message),
      ],
    };
  }

  /** Asks the server how a key that is held here stands, by a call with it. */
  async test(credentialId: string): Promise<KeyTestAnswer> {
    const { metadata, vault, clients, clock } = this.parts;
    const record = grafanaKeyById(metadata.read(), credentialId);
    const connection = this.parts.listing.connection(record.sourceId);
    if (record.secretId === undefined) {
      throw new ProblemError({
        code: 'held-elsewhere',
        message: appTexts().grafanaKeys.onlyWatched(record.name),
      });
    }
    const secret = await vault.reveal(record.secretId, () =>
      appTexts().keychain.missing.key(record.name),
    );
    const { status, code, sentence } = await clients
      .withKey(connection, record.keyKind, secret)
      .testKey();
    const seen = { alive: 'live', expired: 'expired', revoked: 'revoked' } as const;
    if (status === 'alive' || status === 'expired' || status === 'revoked') {
      const checkedAt = new Date(clock.now()).toISOString();
      const state = seen[status];
      await this.parts.listing.revise((each) =>
        each.id === credentialId
          ? { ...each, onServer: { ...each.onServer, state, checkedAt } }
          : each,
      );
    }
    return {
      alive: status === 'alive',
      words: sentence,
      status,
      ...(code === undefined ? {} : { code }),
    };
  }

  /**
   * Learns where the key that signs in is on the server, and so until when it lives. Gives up in
   * silence: whoever may not list keys has a connection that is good all the same.
   */
  async learn(connectionId: string): Promise<void> {
    try {
      const own = signInRecord(
        this.parts.metadata.read(),
        this.parts.listing.connection(connectionId),
      );
      const isPlaced = own?.serverKeyId !== undefined || own?.keyKind === 'entra-token';
      if (own !== undefined && !isPlaced) await this.parts.listing.read(connectionId);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  /**
   * Brings what is watched and held up to date with each server that has any, for a timer to call.
   * Never makes the keychain ask for its password; what fails is left as it was until next time.
   */
  async refresh(): Promise<void> {
    const { metadata, keychain } = this.parts;
    if ((await keychain.status()) !== 'ready') return;
    for (const { id, kind } of metadata.read().sources) {
      if (kind !== 'grafana-connection' || this.parts.listing.records(id).length === 0) continue;
      try {
        await this.parts.listing.read(id);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
      }
    }
  }
}
