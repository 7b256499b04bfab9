import { randomBytes } from 'node:crypto';
import type { BackupKey, Metadata } from '../../../shared/domain/model';
import { judgePassphrase } from '../../../shared/domain/passphrase';
import { ProblemError, unwrap } from '../../../shared/domain/result';
import type { BackupCipher } from '../../ports/backup-cipher';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import { newSecretId, type Vault } from '../vault';

export interface BackupKeysParts {
  readonly metadata: Pick<MetadataStore, 'read'>;
  readonly vault: Pick<Vault, 'commit' | 'reveal'>;
  readonly cipher: BackupCipher;
}

/** The key that backups are encrypted to; its secret half is with the other secrets. */
export class BackupKeys {
  constructor(private readonly parts: BackupKeysParts) {}

  /** A backup that is made can be opened with a passphrase on any computer. */
  get hasPassphrase(): boolean {
    return this.parts.metadata.read().backupKey?.wrapped !== undefined;
  }

  /** The present key, proven to fit its secret half; a new one where there is none. */
  async present(): Promise<BackupKey> {
    const { backupKey } = this.parts.metadata.read();
    if (backupKey === undefined) return this.renew(undefined);
    await this.identityOf(backupKey);
    return backupKey;
  }

  /** The secret half, where a backup was encrypted to the present key; throws `ProblemError`. */
  async identityFor(recipient: string): Promise<string | undefined> {
    const { backupKey } = this.parts.metadata.read();
    return backupKey?.recipient === recipient ? this.identityOf(backupKey) : undefined;
  }

  /**
   * Sets the recovery passphrase. In place of a former one with a new key: who knows that may have
   * a copy of what it opens. The first one leaves the key, which opens what was made before a
   * restore. Throws `ProblemError`.
   */
  async setPassphrase(passphrase: string): Promise<void> {
    unwrap(judgePassphrase(passphrase));
    const { backupKey } = this.parts.metadata.read();
    if (backupKey === undefined || backupKey.wrapped !== undefined) {
      await this.renew(passphrase);
      return;
    }
    const identity = await this.identityOf(backupKey).catch(undefinedWhereLost);
    if (identity === undefined) await this.renew(passphrase);
    else await this.wrap(backupKey, await this.wrappedUnder(identity, passphrase));
  }

  private async wrap(key: BackupKey, wrapped: string): Promise<void> {
    await this.parts.vault.commit({
      secrets: new Map(),
      apply: (now) => {
        if (now.backupKey?.secretId !== key.secretId) throw passphraseNotTried();
        return { ...now, backupKey: { ...now.backupKey, wrapped } };
      },
    });
  }

  private async renew(passphrase: string | undefined): Promise<BackupKey> {
    const { cipher, vault, metadata } = this.parts;
    const { identity, recipient } = await cipher.newKey();
    const wrapped =
      passphrase === undefined ? undefined : await this.wrappedUnder(identity, passphrase);
    const key: BackupKey = {
      tag: metadata.read().backupKey?.tag ?? randomBytes(3).toString('hex'),
      secretId: newSecretId(),
      recipient,
      ...(wrapped === undefined ? {} : { wrapped }),
    };
    await vault.commit({
      secrets: new Map([[key.secretId, identity]]),
      apply: (now): Metadata => ({ ...now, backupKey: key }),
    });
    return key;
  }

  private async wrappedUnder(identity: string, passphrase: string): Promise<string> {
    const { cipher } = this.parts;
    const wrapped = await cipher.sealUnderPassphrase(identity, passphrase);
    const back = await cipher.openUnderPassphrase(wrapped, passphrase);
    if (back.outcome === 'opened' && back.text === identity) return wrapped;
    throw passphraseNotTried();
  }

  private async identityOf({ secretId, recipient }: BackupKey): Promise<string> {
    const identity = await this.parts.vault.reveal(secretId).catch(keyGone);
    const own = await this.parts.cipher.recipientOf(identity).catch(() => undefined);
    if (own === recipient) return identity;
    throw new ProblemError({
      code: 'backup-key-lost',
      message: appTexts().backup.keyUnfit,
    });
  }
}

function passphraseNotTried(): ProblemError {
  return new ProblemError({
    code: 'passphrase-not-tried',
    message: appTexts().backup.passphraseNotTried,
  });
}

function undefinedWhereLost(error: unknown): undefined {
  if (error instanceof ProblemError && error.problem.code === 'backup-key-lost') return undefined;
  throw error;
}

function keyGone(error: unknown): never {
  if (error instanceof ProblemError && error.problem.code === 'secret-missing') {
    throw new ProblemError({
      code: 'backup-key-lost',
      message: appTexts().backup.keyGone,
    });
  }
  throw error;
}
