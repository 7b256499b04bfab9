import type { Creation } from '../../../../shared/domain/model';
import { ProblemError } from '../../../../shared/domain/result';
import type { MetadataStore } from '../../../ports/metadata-store';
import { sourceById } from '../../lookup';
import type { GrafanaClient } from '../client';
import type { ConnectionClients } from '../connection-clients';
import { type Creations, keysOf, withoutCreation } from '../creations';
import { leftOver } from '../left-over';
import { isElsewhere } from '../server-of';

export interface LeftOversParts {
  readonly metadata: MetadataStore;
  readonly clients: ConnectionClients;
  readonly creations: Creations;
}

/** Clears away what interrupted creations left on servers. */
export class LeftOvers {
  constructor(private readonly parts: LeftOversParts) {}

  /**
   * Looks for it on its server, deletes it there and gives a sentence about what was found. Throws
   * `ProblemError` where that does not come about; it stays noted then.
   */
  async clear(creationId: string): Promise<string> {
    const { metadata, clients, creations } = this.parts;
    const creation = metadata.read().creations.find((each) => each.id === creationId);
    if (creation === undefined) return 'Nothing is left of it: that was found out meanwhile.';
    if (creations.isActive(creationId)) {
      throw new ProblemError({
        code: 'creation-at-work',
        message: `“${creation.name}” is being made just now. Wait until that has ended.`,
      });
    }
    const { connectionId } = creation;
    const connection = sourceById(metadata.read(), connectionId);
    if (connection?.kind !== 'grafana-connection') {
      await this.forget(creation);
      return 'Its connection is no longer there, so it is no longer listed here. Nothing was asked of the server.';
    }
    if (isElsewhere(creation.server, connection)) {
      await this.forget(creation);
      return `"${connection.name}" leads to another server by now, so nothing was asked of it. What “${creation.name}” left, if anything, is on ${creation.server}.`;
    }
    const { client } = await clients.of(connection);
    const listing = await client.listKeys(true);
    const left = leftOver(creation, listing, keysOf(metadata.read(), connectionId));
    switch (left.state) {
      case 'not-told': {
        const [gap] = listing.gaps;
        throw new ProblemError({
          code: 'left-over-not-told',
          message: `Whether “${creation.name}” is on the server cannot be told: ${gap?.message ?? ''}`,
        });
      }
      case 'nothing':
        await this.forget(creation);
        return `“${creation.name}” is not on the server: nothing was left there.`;
      case 'recorded':
        await this.forget(creation);
        return `“${creation.name}” is among your credentials: nothing was deleted.`;
      case 'there':
        if (creation.before === 'not-told') {
          await this.forget(creation);
          return `The server has a “${creation.name}”, but it may have been there before, so it was left alone. Look at the list of keys on the server.`;
        }
        return this.delete(client, creation, left.found);
    }
  }

  private async delete(
    client: GrafanaClient,
    creation: Creation,
    { serverKeyId, accountId }: NonNullable<Creation['found']>,
  ): Promise<string> {
    const { keyKind, name, newAccount } = creation;
    const told: string[] = [];
    if (serverKeyId !== undefined) {
      // A legacy key of a server that made tokens of them has an account, too.
      const kind = accountId === undefined ? keyKind : 'service-account-token';
      await client.deleteKey({
        kind,
        id: serverKeyId,
        ...(accountId === undefined ? {} : { accountId }),
      });
      told.push(`“${name}” (number ${serverKeyId}) was deleted on the server.`);
    }
    if (newAccount !== undefined && accountId !== undefined) {
      const tokens = await client.tokensOf({ id: accountId, name: newAccount.name, role: '' });
      const isEmpty = tokens.every((each) => each.id === serverKeyId);
      if (isEmpty) await client.deleteServiceAccount(accountId);
      told.push(
        isEmpty
          ? `The service account “${newAccount.name}”, which was made for it, was deleted there.`
          : `The service account “${newAccount.name}” was left there: it has other tokens by now.`,
      );
    }
    await this.forget(creation);
    return told.join(' ');
  }

  private forget({ id }: Creation): Promise<void> {
    return this.parts.metadata.update((document) => withoutCreation(document, id));
  }
}
