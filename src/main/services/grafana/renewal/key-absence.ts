import type { GrafanaKey } from '../../../../shared/domain/model';
import { ProblemError } from '../../../../shared/domain/result';
import type { MetadataStore } from '../../../ports/metadata-store';
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
   * `ProblemError` where it is alive, or may be.
   */
  async confirm(
    { name, sourceId }: Pick<GrafanaKey, 'name' | 'sourceId'>,
    { keyKind, secretId }: Pick<GrafanaKey, 'keyKind' | 'secretId'>,
  ): Promise<void> {
    if (secretId === undefined) return;
    const { vault, clients, metadata } = this.parts;
    const connection = grafanaConnectionById(metadata.read(), sourceId);
    const secret = await vault.reveal(secretId, `key of "${name}"`).catch(missing);
    if (secret === undefined) return;
    const { status, sentence } = await clients.withKey(connection, keyKind, secret).testKey();
    if (status === 'unknown-key' || status === 'expired' || status === 'revoked') return;
    throw new ProblemError({
      code: 'not-listed',
      message:
        status === 'alive'
          ? `The server does not list the key of "${name}", although that still works: whoever signs in to "${connection.name}" may not see it, or it is of another organisation.`
          : `The server does not list the key of "${name}", and whether that still works is not known. ${sentence}`,
    });
  }
}

function missing(error: unknown): undefined {
  if (error instanceof ProblemError && error.problem.code === 'secret-missing') return undefined;
  throw error;
}
