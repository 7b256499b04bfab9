import { randomUUID } from 'node:crypto';
import type { ServerKeyRef } from '../../../shared/domain/grafana/server-key';
import type { GrafanaConnection, GrafanaKey } from '../../../shared/domain/model';
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
import { grafanaConnectionById, grafanaKeyById } from '../lookup';
import type { Vault } from '../vault';
import type { ConnectionClients } from './connection-clients';
import type { GrafanaConnections } from './connections';
import { GrafanaError } from './grafana-error';
import { asGone, differs, freeName, recordOf, recordOfWatched } from './key-records';
import type { KeyListing } from './list-keys';
import { broughtUpToDate, mayBe, placeOfOwnKey, rowOf, signInRecord } from './listed-records';

export interface ServerKeysParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly clients: ConnectionClients;
  readonly connections: GrafanaConnections;
  readonly keychain: KeychainProbe;
}

const ACCOUNTS_PER_PAGE = 50;

/** The keys that are on a server, and how those here stand to them. */
export class ServerKeys {
  constructor(private readonly parts: ServerKeysParts) {}

  /** One page of service accounts by a part of their name; `page` counts from 1. */
  async searchServiceAccounts(
    connectionId: string,
    query: string,
    page: number,
  ): Promise<ServiceAccountsAnswer> {
    const { client } = await this.parts.clients.of(this.connection(connectionId));
    const { accounts, totalCount } = await client.searchServiceAccounts({
      query: query.trim().slice(0, 200),
      page,
      perPage: ACCOUNTS_PER_PAGE,
    });
    return { total: totalCount, accounts };
  }

  /** All keys of a server; what is known here of each is brought up to date by the way. */
  async list(connectionId: string, includeExpired: boolean): Promise<ServerKeysAnswer> {
    const listing = await this.read(connectionId);
    const connection = this.connection(connectionId);
    const records = this.records(connectionId);
    const rows = listing.keys
      .filter((key) => includeExpired || key.state !== 'expired')
      .map((key) => rowOf(key, recordOf(records, key), connection));
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
  async delete(
    connectionId: string,
    keys: readonly ServerKeyRef[],
    evenSignIn: boolean,
  ): Promise<ServerKeysDeleted> {
    const connection = this.connection(connectionId);
    const own = signInRecord(this.parts.metadata.read(), connection);
    const isOwn = (key: ServerKeyRef) => own !== undefined && recordOf([own], key) !== undefined;
    if (!evenSignIn) await this.refuseSignIn(connection, keys);
    const { client } = await this.parts.clients.of(connection);
    // The one that signs in goes last, so that it can delete the others.
    const inOrder = [...keys].sort((a, b) => Number(isOwn(a)) - Number(isOwn(b)));
    const failures: string[] = [];
    let deleted = 0;
    for (const [index, key] of inOrder.entries()) {
      const record = recordOf(this.records(connectionId), key);
      try {
        await client.deleteKey(key);
        deleted += 1;
        await this.forget(record, connection);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        failures.push(
          `${record === undefined ? `Number ${key.id}` : `"${record.name}"`}: ${error.message}`,
        );
        const rest = inOrder.length - index - 1;
        if (rest > 0 && !isAboutOneKey(error)) {
          failures.push(`${rest === 1 ? 'One more was' : `${rest} more were`} not tried.`);
          break;
        }
      }
    }
    return { deleted, failures };
  }

  /** Throws `ProblemError` where the key that signs in is, or may be, among those to delete. */
  private async refuseSignIn(
    connection: GrafanaConnection,
    keys: readonly ServerKeyRef[],
  ): Promise<void> {
    const own = signInRecord(this.parts.metadata.read(), connection);
    if (own === undefined) return;
    const surely = keys.some((key) => recordOf([own], key) !== undefined);
    // A pasted token does not tell which one on the server it is.
    const unplaced = !surely && own.serverKeyId === undefined;
    const { keys: listed } = unplaced ? await this.read(connection.id) : { keys: [] };
    const nowMs = this.parts.clock.now();
    const perhaps = listed.find(
      (each) => mayBe(own, each, nowMs) && keys.some((key) => isSame(key, each)),
    );
    if (!surely && perhaps === undefined) return;
    throw new ProblemError({
      code: 'deletes-sign-in',
      message:
        `${perhaps === undefined ? `"${own.name}" is` : `“${perhaps.name}” may be`} the key that ` +
        `"${connection.name}" signs in with. Without it nothing more can be done on this server. Confirm once more to delete it.`,
    });
  }

  /** Watches keys without their secrets; `all` takes every live one that is not here yet. */
  async watch(connectionId: string, keys: readonly ServerKeyRef[] | 'all'): Promise<Saved> {
    const { metadata, clock } = this.parts;
    const listing = await this.read(connectionId);
    const connection = this.connection(connectionId);
    const records = this.records(connectionId);
    const wanted = listing.keys.filter(
      (key) =>
        recordOf(records, key) === undefined &&
        (keys === 'all' ? key.state === 'live' : keys.some((each) => isSame(each, key))),
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
    const endless = added.filter((each) => each.expiresAt === undefined).length;
    return {
      id: added[0]?.id ?? connectionId,
      notes: [
        added.length === 1 ? 'One key more is watched.' : `${added.length} keys more are watched.`,
        ...(endless === 0 ? [] : [`${endless} of them ${endless === 1 ? 'has' : 'have'} no end.`]),
        ...listing.gaps.map(({ message }) => message),
      ],
    };
  }

  /** Asks the server how a key that is held here stands, by a call with it. */
  async test(credentialId: string): Promise<KeyTestAnswer> {
    const { metadata, vault, clients, clock } = this.parts;
    const record = grafanaKeyById(metadata.read(), credentialId);
    const connection = this.connection(record.sourceId);
    if (record.secretId === undefined) {
      throw new ProblemError({
        code: 'held-elsewhere',
        message: `"${record.name}" is only watched: its secret is held elsewhere, so it cannot be tested from here. The list of keys on the server tells how it stands.`,
      });
    }
    const secret = await vault.reveal(record.secretId, `key of "${record.name}"`);
    const { status, code, sentence } = await clients
      .withKey(connection, record.keyKind, secret)
      .testKey();
    const seen = { alive: 'live', expired: 'expired', revoked: 'revoked' } as const;
    if (status === 'alive' || status === 'expired' || status === 'revoked') {
      const checkedAt = new Date(clock.now()).toISOString();
      const state = seen[status];
      await this.revise((each) =>
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
      const own = signInRecord(this.parts.metadata.read(), this.connection(connectionId));
      const isPlaced = own?.serverKeyId !== undefined || own?.keyKind === 'entra-token';
      if (own !== undefined && !isPlaced) await this.read(connectionId);
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
      if (kind !== 'grafana-connection' || this.records(id).length === 0) continue;
      try {
        await this.read(id);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
      }
    }
  }

  private async read(connectionId: string): Promise<KeyListing> {
    const { clients, connections, clock, metadata } = this.parts;
    const { client, key } = await clients.of(this.connection(connectionId));
    const listing = await client.listKeys(true);
    await connections.rememberAudience(connectionId, client.acceptedAudience);
    const nowMs = clock.now();
    const checkedAt = new Date(nowMs).toISOString();
    const own = signInRecord(metadata.read(), this.connection(connectionId));
    const placeOfOwn =
      own === undefined || key === undefined
        ? undefined
        : placeOfOwnKey(own, key, listing, { others: this.records(connectionId), nowMs });
    await this.revise((record) =>
      record.sourceId === connectionId
        ? broughtUpToDate(
            record,
            listing,
            checkedAt,
            record.id === own?.id ? placeOfOwn : undefined,
          )
        : record,
    );
    return listing;
  }

  private async forget(record: GrafanaKey | undefined, connection: GrafanaConnection) {
    if (record === undefined) return;
    const { signIn } = connection;
    if (signIn.method === 'credential' && signIn.credentialId === record.id) {
      const checkedAt = new Date(this.parts.clock.now()).toISOString();
      await this.revise((each) => (each.id === record.id ? asGone(each, checkedAt) : each));
      return;
    }
    const secretIds = record.secretId === undefined ? [] : [record.secretId];
    await this.parts.vault.remove(secretIds, (document) => ({
      ...document,
      credentials: document.credentials.filter((each) => each.id !== record.id),
      announcements: document.announcements.filter((each) => each.credentialId !== record.id),
      snoozes: document.snoozes.filter((each) => each.credentialId !== record.id),
    }));
  }

  /** Writes only where something is new: a listing that says the same touches no file. */
  private async revise(change: (record: GrafanaKey) => GrafanaKey): Promise<void> {
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

  private connection(id: string): GrafanaConnection {
    return grafanaConnectionById(this.parts.metadata.read(), id);
  }

  private records(connectionId: string): GrafanaKey[] {
    return this.parts.metadata
      .read()
      .credentials.filter(
        (each): each is GrafanaKey => each.kind === 'grafana-key' && each.sourceId === connectionId,
      );
  }
}

function isSame(one: ServerKeyRef, other: ServerKeyRef): boolean {
  return one.kind === other.kind && one.id === other.id;
}

/** Whether another key may fare better: not where the server or the sign-in is the trouble. */
function isAboutOneKey(error: ProblemError): boolean {
  const status = error instanceof GrafanaError ? error.status : undefined;
  return status !== undefined && status !== 401 && status < 500;
}
