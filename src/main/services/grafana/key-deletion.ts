import type { ServerKeyRef } from '../../../shared/domain/grafana/server-key';
import type { GrafanaConnection, GrafanaKey } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import type { ServerKeysDeleted } from '../../../shared/ipc/api';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import type { Vault } from '../vault';
import type { ConnectionClients } from './connection-clients';
import { GrafanaError } from './grafana-error';
import { asGone, formerOf, isSameKey, recordOf } from './key-records';
import { mayBe, signInRecord } from './listed-records';
import { withoutFormer } from './renewal/former-keys';
import type { ServerListing } from './server-listing';

export interface KeyDeletionParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly clients: ConnectionClients;
  readonly listing: ServerListing;
}

/** Deletes keys on a server, and with each what is kept of it here. */
export class KeyDeletion {
  constructor(private readonly parts: KeyDeletionParts) {}

  /**
   * Only the record of the key that signs in stays. Throws `ProblemError` where that one is among
   * them without `evenSignIn`.
   */
  async delete(
    connectionId: string,
    keys: readonly ServerKeyRef[],
    evenSignIn: boolean,
  ): Promise<ServerKeysDeleted> {
    const { metadata, clients, listing } = this.parts;
    const connection = listing.connection(connectionId);
    const own = signInRecord(metadata.read(), connection);
    const isOwn = (key: ServerKeyRef) => own !== undefined && recordOf([own], key) !== undefined;
    if (!evenSignIn) await this.refuseSignIn(connection, keys);
    const { client } = await clients.of(connection);
    // The one that signs in goes last, so that it can delete the others.
    const inOrder = [...keys].sort((a, b) => Number(isOwn(a)) - Number(isOwn(b)));
    const { grafanaKeys } = appTexts();
    const failures: string[] = [];
    let deleted = 0;
    for (const [index, key] of inOrder.entries()) {
      const record = recordOf(listing.records(connectionId), key);
      try {
        await client.deleteKey(key);
        deleted += 1;
        await this.forget(key, record, connection);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        failures.push(grafanaKeys.notDeleted(record?.name, key.id, error.message));
        const rest = inOrder.length - index - 1;
        if (rest > 0 && !isAboutOneKey(error)) {
          failures.push(grafanaKeys.notTried(rest));
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
    const { keys: listed } = unplaced ? await this.parts.listing.read(connection.id) : { keys: [] };
    const nowMs = this.parts.clock.now();
    const perhaps = listed.find(
      (each) => mayBe(own, each, nowMs) && keys.some((key) => isSameKey(key, each)),
    );
    if (!surely && perhaps === undefined) return;
    throw new ProblemError({
      code: 'deletes-sign-in',
      message: appTexts().grafanaKeys.deletesSignIn(
        perhaps?.name ?? own.name,
        perhaps === undefined,
        connection.name,
      ),
    });
  }

  /** The record of the key, the former key of a record, or what is left of an interrupted creation. */
  private async forget(
    key: ServerKeyRef,
    record: GrafanaKey | undefined,
    connection: GrafanaConnection,
  ): Promise<void> {
    const { vault, clock, listing } = this.parts;
    if (record === undefined) {
      await this.forgetRest(key, connection);
      return;
    }
    const { signIn } = connection;
    if (signIn.method === 'credential' && signIn.credentialId === record.id) {
      const checkedAt = new Date(clock.now()).toISOString();
      await listing.revise((each) => (each.id === record.id ? asGone(each, checkedAt) : each));
      return;
    }
    await vault.remove([], (document) => ({
      ...document,
      credentials: document.credentials.filter((each) => each.id !== record.id),
      announcements: document.announcements.filter((each) => each.credentialId !== record.id),
      snoozes: document.snoozes.filter((each) => each.credentialId !== record.id),
    }));
  }

  private async forgetRest(key: ServerKeyRef, connection: GrafanaConnection): Promise<void> {
    const { metadata, vault, listing } = this.parts;
    const held = formerOf(listing.records(connection.id), key);
    if (held !== undefined) {
      await vault.remove([], (document) => withoutFormer(document, held.record.id, key.id));
      return;
    }
    await metadata.update((document) => {
      const creations = document.creations.filter(
        (each) => each.connectionId !== connection.id || each.found?.serverKeyId !== key.id,
      );
      return creations.length === document.creations.length ? document : { ...document, creations };
    });
  }
}

/** Whether another key may fare better: not where the server or the sign-in is the trouble. */
function isAboutOneKey(error: ProblemError): boolean {
  const status = error instanceof GrafanaError ? error.status : undefined;
  return status !== undefined && status !== 401 && status < 500;
}
