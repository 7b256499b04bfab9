import type { GrafanaKey } from '../../../../shared/domain/model';
import { ProblemError } from '../../../../shared/domain/result';
import type { MetadataStore } from '../../../ports/metadata-store';
import { appTexts } from '../../../texts/app-texts';
import { grafanaConnectionById } from '../../lookup';
import type { Vault } from '../../vault';
import type { ConnectionClients } from '../connection-clients';

export interface KeyAbsenceParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly clients: ConnectionClients;
}

/** Tells a key that is gone from one that a list does not show, as that of another organisation. */
export class KeyAbsence {
  constructor(private readonly parts: KeyAbsenceParts) {}

  /**
   * Asks for a key that is not listed with its own secret, where that is held. Throws
   * `ProblemError` where it is alive, or may be, and where the connection was changed after
   * `since` (ISO UTC): nobody said that the secret may go to where that leads now.
   */
  async confirm(
    { name, sourceId }: Pick<GrafanaKey, 'name' | 'sourceId'>,
    { keyKind, secretId }: Pick<GrafanaKey, 'keyKind' | 'secretId'>,
    since: string | undefined,
  ): Promise<void> {
    if (secretId === undefined) return;
    const { grafanaRenewals } = appTexts();
    const { absence } = grafanaRenewals;
    const { vault, clients, metadata } = this.parts;
    const connection = grafanaConnectionById(metadata.read(), sourceId);
    if (since === undefined || connection.updatedAt > since) {
      throw new ProblemError({
        code: 'not-listed',
        message: absence.changed(name, connection.name),
      });
    }
    const secret = await vault.reveal(secretId).catch(missing);
    if (secret === undefined) return;
    const { status, sentence } = await clients.withKey(connection, keyKind, secret).testKey();
    if (status === 'unknown-key' || status === 'expired' || status === 'revoked') return;
    throw new ProblemError({
      code: 'not-listed',
      message:
        status === 'alive'
          ? absence.alive(name, connection.name)
          : absence.notKnown(name, sentence),
    });
  }
}

function missing(error: unknown): undefined {
  if (error instanceof ProblemError && error.problem.code === 'secret-missing') return undefined;
  throw error;
}
