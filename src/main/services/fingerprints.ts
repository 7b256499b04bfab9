import type { Metadata } from '../../shared/domain/model';
import type { KnownSecret } from '../../shared/ipc/api';
import type { MetadataStore } from '../ports/metadata-store';
import type { Vault } from './vault';

const UNKNOWN: KnownSecret = { state: 'unknown' };

/** Tells whether a secret is one that is or was held here. */
export class Fingerprints {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly vault: Pick<Vault, 'fingerprintOf'>,
  ) {}

  /**
   * Where a secret was seen before, however it is wrapped. Asks the keychain for nothing where
   * nothing was ever held; throws `ProblemError` where it would have to and the keychain cannot
   * serve.
   */
  async find(secret: string): Promise<KnownSecret> {
    if (secret === '' || isEmpty(this.metadata.read())) return UNKNOWN;
    const fingerprint = await this.vault.fingerprintOf(secret);
    if (fingerprint === undefined) return UNKNOWN;
    const { credentials, formerSecrets } = this.metadata.read();
    const held = credentials.find((each) => each.fingerprint === fingerprint);
    if (held !== undefined) return { state: 'held', credentialId: held.id, name: held.name };
    const former = formerSecrets.find((each) => each.fingerprint === fingerprint);
    if (former === undefined) return UNKNOWN;
    const { how: state, name, at, expiresAt, credentialId } = former;
    return {
      state,
      name,
      at,
      ...(expiresAt === undefined ? {} : { expiresAt }),
      ...(credentials.some(({ id }) => id === credentialId) ? { credentialId } : {}),
    };
  }
}

function isEmpty({ credentials, formerSecrets }: Metadata): boolean {
  return formerSecrets.length === 0 && !credentials.some(({ secretId }) => secretId !== undefined);
}
