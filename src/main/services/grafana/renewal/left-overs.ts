import type { Creation } from '../../../../shared/domain/model';
import { ProblemError } from '../../../../shared/domain/result';
import type { MetadataStore } from '../../../ports/metadata-store';
import { appTexts } from '../../../texts/app-texts';
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
    const { leftOver: texts } = appTexts().grafanaRenewals;
    const { metadata, clients, creations } = this.parts;
    const creation = metadata.read().creations.find((each) => each.id === creationId);
    if (creation === undefined) return texts.settled;
    if (creations.isActive(creationId)) {
      throw new ProblemError({
        code: 'creation-at-work',
        message: texts.atWork(creation.name),
      });
    }
    const { connectionId } = creation;
    const connection = sourceById(metadata.read(), connectionId);
    if (connection?.kind !== 'grafana-connection') {
      await this.forget(creation);
      return texts.connectionGone;
    }
    const { server } = creation;
    if (server !== undefined && isElsewhere(server, connection)) {
      await this.forget(creation);
      return texts.elsewhere(creation.name, connection.name, server);
    }
    const { client } = await clients.of(connection);
    const listing = await client.listKeys(true);
    const left = leftOver(creation, listing, keysOf(metadata.read(), connectionId));
    switch (left.state) {
      case 'not-told': {
        const [gap] = listing.gaps;
        throw new ProblemError({
          code: 'left-over-not-told',
          message: texts.notTold(creation.name, gap?.message ?? ''),
        });
      }
      case 'nothing':
        await this.forget(creation);
        return texts.nothing(creation.name);
      case 'recorded':
        await this.forget(creation);
        return texts.recorded(creation.name);
      case 'there':
        if (creation.before === 'not-told') {
          await this.forget(creation);
          return texts.perhapsBefore(creation.name);
        }
        return this.delete(client, creation, left.found);
    }
  }

  private async delete(
    client: GrafanaClient,
    creation: Creation,
    { serverKeyId, accountId }: NonNullable<Creation['found']>,
  ): Promise<string> {
    const { leftOver: texts } = appTexts().grafanaRenewals;
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
      told.push(texts.deleted(name, serverKeyId));
    }
    if (newAccount !== undefined && accountId !== undefined) {
      const tokens = await client.tokensOf({ id: accountId, name: newAccount.name, role: '' });
      const isEmpty = tokens.every((each) => each.id === serverKeyId);
      if (isEmpty) await client.deleteServiceAccount(accountId);
      told.push(
        isEmpty ? texts.accountDeleted(newAccount.name) : texts.accountLeft(newAccount.name),
      );
    }
    await this.forget(creation);
    return told.join(' ');
  }

  private forget({ id }: Creation): Promise<void> {
    return this.parts.metadata.update((document) => withoutCreation(document, id));
  }
}
