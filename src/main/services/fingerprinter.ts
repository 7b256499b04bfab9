import { createHmac, randomBytes } from 'node:crypto';
import type { Metadata } from '../../shared/domain/model';
import { fingerprintText } from '../../shared/domain/pasted/fingerprint-text';
import { KeychainError, type SecretStore } from '../ports/secret-store';

/** Fingerprints of secrets, worked out before a change is written. */
export interface Prints {
  /** The key that is to be stored with the change, where there was none. */
  readonly newKey?: { readonly id: string; readonly key: string };
  readonly bySecretId: ReadonlyMap<string, string>;
}

const KEY_BYTES = 32;
/** 128 bits: two secrets never share one by chance. */
const HEX_DIGITS = 32;

/** A keyed digest: whoever has the metadata file alone cannot try secrets against it. */
function fingerprintWith(key: string, secret: string): string {
  const text = fingerprintText(secret);
  return createHmac('sha256', Buffer.from(key, 'base64url'))
    .update(text === '' ? secret : text, 'utf8')
    .digest('hex')
    .slice(0, HEX_DIGITS);
}

/** Makes fingerprints with the one key that the keychain holds for them. */
export class Fingerprinter {
  /** Kept in memory, so that a look-up asks the keychain for nothing. */
  private known: { readonly id: string; readonly key: string } | undefined;

  constructor(private readonly secrets: SecretStore) {}

  /**
   * The fingerprint of a secret; `undefined` where the keychain has lost the key or there never was
   * one. Throws `KeychainError` where the keychain cannot serve.
   */
  async fingerprintOf({ fingerprintKeyId: id }: Metadata, secret: string) {
    const key = id === undefined ? undefined : await this.keyOf(id);
    return key === undefined ? undefined : fingerprintWith(key, secret);
  }

  /**
   * The fingerprints of these new secrets, by their IDs, and of the held ones among `toRead` that
   * have none yet. `undefined` where the keychain refuses the key alone: nothing fails for want of
   * fingerprints. Throws `KeychainError` where the keychain cannot serve.
   */
  async printsFor(
    document: Metadata,
    fresh: ReadonlyMap<string, string>,
    toRead: ReadonlySet<string>,
    newId: () => string,
  ): Promise<Prints | undefined> {
    const { fingerprintKeyId: id } = document;
    try {
      const stored = id === undefined ? undefined : await this.keyOf(id);
      const key = stored ?? randomBytes(KEY_BYTES).toString('base64url');
      const bySecretId = new Map<string, string>();
      for (const [secretId, secret] of fresh) {
        bySecretId.set(secretId, fingerprintWith(key, secret));
        // An import brings thousands: the window and the tray have their turn between.
        if (bySecretId.size % 25 === 0) await new Promise(setImmediate);
      }
      for (const { secretId, fingerprint } of document.credentials) {
        const isDone = stored !== undefined && fingerprint !== undefined;
        if (secretId === undefined || isDone || !toRead.has(secretId)) continue;
        const secret = await this.read(secretId);
        if (secret !== undefined) bySecretId.set(secretId, fingerprintWith(key, secret));
      }
      return stored === undefined ? { bySecretId, newKey: { id: newId(), key } } : { bySecretId };
    } catch (error) {
      if (error instanceof KeychainError && error.fault === 'failed') return undefined;
      throw error;
    }
  }

  private async keyOf(id: string): Promise<string | undefined> {
    if (this.known?.id === id) return this.known.key;
    const key = await this.secrets.get(id);
    if (key !== undefined) this.known = { id, key };
    return key;
  }

  /** One secret that cannot be read is no reason to leave the others out. */
  private async read(secretId: string): Promise<string | undefined> {
    try {
      return await this.secrets.get(secretId);
    } catch (error) {
      if (error instanceof KeychainError && error.fault === 'failed') return undefined;
      throw error;
    }
  }
}
