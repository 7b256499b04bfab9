import type { KeyKind } from '../../../../shared/domain/grafana/key-kinds';
import type { ServerKey, ServiceAccount } from '../../../../shared/domain/grafana/server-key';
import type { GrafanaKey } from '../../../../shared/domain/model';
import { ProblemError } from '../../../../shared/domain/result';
import type { MetadataStore } from '../../../ports/metadata-store';
import { appTexts } from '../../../texts/app-texts';
import { grafanaConnectionById, grafanaKeyById } from '../../lookup';
import type { Vault } from '../../vault';
import type { GrafanaClient } from '../client';
import type { ConnectionClients } from '../connection-clients';
import type { ServerListing } from '../server-listing';
import type { KeyAbsence } from './key-absence';
import { legacyKeys } from './neighbours';

export interface KeyFinderParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly clients: ConnectionClients;
  readonly listing: ServerListing;
  readonly absence: KeyAbsence;
}

/** A key that is about to be renewed, as its server has it. */
export interface FormerSeen {
  /** With its place, which may have been found out just now. */
  readonly record: GrafanaKey;
  readonly kind: KeyKind;
  /** Absent: it is no longer there. */
  readonly listed: ServerKey | undefined;
  readonly serverName: string;
  readonly role?: string;
  /** Of a token. */
  readonly account?: ServiceAccount;
  /** Names that stand beside it. */
  readonly names: ReadonlySet<string>;
  readonly notes: readonly string[];
}

/** Finds a key that is held here on its server. */
export class KeyFinder {
  constructor(private readonly parts: KeyFinderParts) {}

  /** Throws `ProblemError` where it cannot be told which one on the server it is. */
  async find(client: GrafanaClient, before: GrafanaKey): Promise<FormerSeen> {
    const record = await this.placed(client, before);
    if (record.keyKind !== 'api-key') return this.token(client, record);
    const keys = await legacyKeys(client);
    if (keys !== undefined) return this.confirmed(seen(record, { kind: 'api-key', keys }));
    // Newer servers made tokens of them, under the same numbers.
    await this.parts.listing.readWith(client, record.sourceId);
    const now = grafanaKeyById(this.parts.metadata.read(), record.id);
    if (now.keyKind !== 'service-account-token') throw unplaced(record);
    return this.token(client, now);
  }

  private async token(client: GrafanaClient, record: GrafanaKey): Promise<FormerSeen> {
    const { serviceAccount } = record;
    if (serviceAccount === undefined) throw unplaced(record);
    const account = await client.serviceAccount(serviceAccount.id);
    const keys = await client.tokensOf(account);
    return this.confirmed(seen(record, { kind: 'service-account-token', keys, account }));
  }

  private async confirmed(found: FormerSeen): Promise<FormerSeen> {
    const { listed, record } = found;
    if (listed === undefined) {
      await this.parts.absence.confirm(record, record, record.issuedAt ?? record.createdAt);
    }
    return found;
  }

  /** With its place on the server: that of a pasted key shows once it was used. */
  private async placed(client: GrafanaClient, record: GrafanaKey): Promise<GrafanaKey> {
    const isPlaced = (each: GrafanaKey) =>
      each.serverKeyId !== undefined &&
      (each.keyKind !== 'service-account-token' || each.serviceAccount !== undefined);
    if (isPlaced(record)) return record;
    const { vault, clients, listing, metadata } = this.parts;
    const connection = grafanaConnectionById(metadata.read(), record.sourceId);
    const { signIn, updatedAt } = connection;
    const signsIn = signIn.method === 'credential' && signIn.credentialId === record.id;
    // Nobody said that it may go to where the connection leads now.
    if (!signsIn && updatedAt > record.createdAt) throw unplaced(record);
    const key = await vault.reveal(record.secretId, () =>
      appTexts().keychain.missing.key(record.name),
    );
    await clients.withKey(connection, record.keyKind, key).testKey();
    await listing.readWith(client, connection.id, { id: record.id, key });
    const now = grafanaKeyById(metadata.read(), record.id);
    if (isPlaced(now)) return now;
    throw unplaced(record);
  }
}

function seen(
  record: GrafanaKey,
  {
    kind,
    keys,
    account,
  }: {
    readonly kind: KeyKind;
    readonly keys: readonly ServerKey[];
    readonly account?: ServiceAccount;
  },
): FormerSeen {
  const { grafanaRenewals } = appTexts();
  const { serverName } = record;
  // By its name as well: a connection may lead to another server by now.
  const listed = keys.find(
    (each) =>
      each.id === record.serverKeyId && (serverName === undefined || each.name === serverName),
  );
  const role = account?.role ?? listed?.role;
  return {
    record,
    kind,
    listed,
    serverName: listed?.name ?? serverName ?? record.name,
    ...(role === undefined ? {} : { role }),
    ...(account === undefined ? {} : { account }),
    names: new Set(keys.map(({ name }) => name)),
    notes: [
      ...(listed === undefined ? [grafanaRenewals.formerWasGone] : []),
      ...(account === undefined || record.role === undefined || account.role === record.role
        ? []
        : [grafanaRenewals.roleOfAccount(account.role)]),
    ],
  };
}

function unplaced({ name }: GrafanaKey): ProblemError {
  return new ProblemError({
    code: 'place-unknown',
    message: appTexts().grafanaRenewals.placeUnknown(name),
  });
}
