import { judgePassphrase } from '../../shared/domain/passphrase';
import { ProblemError, unwrap } from '../../shared/domain/result';
import type { SecretsMoved } from '../../shared/ipc/api';
import type { Exclusion } from '../ports/exclusion';
import type { Log } from '../ports/log';
import type { MetadataStore } from '../ports/metadata-store';
import type { SecretFile } from '../ports/secret-file';
import { KeychainError, type KeychainProbe, type SecretStore } from '../ports/secret-store';
import type { SettingsStore } from '../ports/settings-store';
import { appTexts } from '../texts/app-texts';
import { problemOf } from './keychain-problem';
import { withoutVerifier } from './lock/lock';
import type { SecretHome } from './secret-home';
import { secretIdsOf } from './secret-references';

export interface SecretMoveParts {
  readonly home: SecretHome;
  readonly keychain: SecretStore & KeychainProbe;
  readonly file: SecretFile;
  readonly metadata: MetadataStore;
  readonly settings: SettingsStore;
  /** The one that every change of the secrets runs under. */
  readonly exclusion: Exclusion;
  readonly log: Log;
}

/**
 * Moves all secrets between the keychain and the encrypted file: copied, read back, then the other
 * place counts, and only then the former copies are dropped. The file appears and goes by one
 * rename, which is the moment that decides; the ids whose copies may be in the keychain besides are
 * kept beside the file until they are gone. Whatever interrupts it, one place has everything.
 */
export class SecretMove {
  constructor(private readonly parts: SecretMoveParts) {}

  /** Throws `ProblemError` with everything as it was. */
  async toFile(passphrase: string): Promise<SecretsMoved> {
    unwrap(judgePassphrase(passphrase));
    return this.alone(async () => {
      const { home, file, keychain, log } = this.parts;
      if (home.where === 'file') throw alreadyThere('file');
      const ids = await this.references();
      const { lockVerifierId } = this.parts.metadata.read();
      // From then on the file's passphrase is the app's.
      const moved = ids.filter((id) => id !== lockVerifierId);
      const secrets = await copied(moved, keychain).catch((error: unknown) => {
        throw error instanceof KeychainError && error.fault === 'absent' ? outOfReach(ids) : error;
      });
      await file.create(passphrase, secrets, [...ids, ...this.loose()]);
      await this.dropVerifier().catch((error: unknown) => {
        log.recordError('lock-verifier-not-dropped', error);
      });
      this.mirrorFile();
      home.tell();
      return { leftInKeychain: await this.dropFromKeychain() };
    });
  }

  /** Throws `ProblemError` with everything as it was; the file has to be open. */
  async toKeychain(): Promise<SecretsMoved> {
    return this.alone(async () => {
      const { home, file, keychain } = this.parts;
      if (home.where === 'keychain') throw alreadyThere('keychain');
      await this.dropVerifier();
      const ids = await this.references();
      const secrets = await copied(ids, file);
      file.noteLeftInKeychain([...secrets.keys()]);
      try {
        for (const [id, secret] of secrets) await keychain.set(id, secret);
      } catch (error) {
        if (await this.isReady()) await this.dropFromKeychain();
        throw asProblem(error);
      }
      this.choose('keychain');
      try {
        file.remove();
      } catch (error) {
        this.mirrorFile();
        throw error;
      }
      home.tell();
      return { leftInKeychain: 0 };
    });
  }

  /** Goes on without a file that is gone, with what is in the keychain. Throws `ProblemError`. */
  async giveUpLostFile(): Promise<void> {
    const { home, file } = this.parts;
    await this.alone(async () => {
      if (home.where === 'keychain' || file.state !== 'none') {
        throw new ProblemError({
          code: 'secret-file-there',
          message: appTexts().secretMove.fileThere,
        });
      }
      this.choose('keychain');
    });
    home.tell();
  }

  async changePassphrase(old: string, next: string): Promise<void> {
    const { home, file } = this.parts;
    if (home.where === 'keychain') {
      throw new ProblemError({
        code: 'secret-file-missing',
        message: appTexts().secretMove.noPassphrase,
      });
    }
    unwrap(judgePassphrase(next, 'next'));
    await this.alone(() => file.changePassphrase(old, next));
    home.tell();
  }

  /** Brings an interrupted move to its end, as far as that asks nobody anything. Never rejects. */
  async finish(): Promise<void> {
    const { home, file, settings, log } = this.parts;
    try {
      await this.alone(async () => {
        file.tidy();
        if (home.where === 'keychain') return;
        await this.dropVerifier();
        if (settings.read().secretsIn !== 'file') this.mirrorFile();
        if (file.leftInKeychain().length > 0 && (await this.isReady())) {
          await this.dropFromKeychain();
        }
      });
    } catch (error) {
      log.recordError('secret-move-unfinished', error);
    }
  }

  private async references(): Promise<readonly string[]> {
    const { metadata } = this.parts;
    await metadata.update((now) => now);
    return [...secretIdsOf(metadata.read())];
  }

  /** The lock's own passphrase must not come back to life after the file's. */
  private async dropVerifier(): Promise<void> {
    const { metadata } = this.parts;
    if (metadata.read().lockVerifierId !== undefined) await metadata.update(withoutVerifier);
  }

  private loose(): readonly string[] {
    return this.parts.metadata.read().looseSecretIds;
  }

  private choose(secretsIn: 'keychain' | 'file'): void {
    this.parts.settings.update({ secretsIn });
  }

  /** The file is there and counts in any case. */
  private mirrorFile(): void {
    try {
      this.choose('file');
    } catch (error) {
      this.parts.log.recordError('settings-unwritable', error);
    }
  }

  private async isReady(): Promise<boolean> {
    return (await this.parts.keychain.status()) === 'ready';
  }

  /** Gives how many may still be there. */
  private async dropFromKeychain(): Promise<number> {
    const { file, keychain } = this.parts;
    const left = [...file.leftInKeychain()];
    try {
      // Where there is no keychain there is nothing in it, and asking would take its time.
      if (left.length > 0 && (await keychain.status()) !== 'absent') {
        while (left[0] !== undefined) {
          await keychain.delete(left[0]);
          left.shift();
        }
      }
    } catch (error) {
      if (!(error instanceof KeychainError)) throw error;
    }
    file.noteLeftInKeychain(left);
    return left.length;
  }

  private async alone<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.parts.exclusion.run(work);
    } catch (error) {
      throw asProblem(error);
    }
  }
}

/** One that is missing is missing here and there; anything else that is refused ends the move. */
async function copied(
  ids: readonly string[],
  from: SecretStore,
): Promise<ReadonlyMap<string, string>> {
  const secrets = new Map<string, string>();
  for (const id of ids) {
    const secret = await from.get(id);
    if (secret !== undefined) secrets.set(id, secret);
  }
  return secrets;
}

function asProblem(error: unknown): unknown {
  return error instanceof KeychainError ? new ProblemError(problemOf(error)) : error;
}

function outOfReach(ids: readonly string[]): ProblemError {
  return new ProblemError({
    code: 'secrets-out-of-reach',
    message: appTexts().secretMove.outOfReach(ids.length),
  });
}

function alreadyThere(where: 'keychain' | 'file'): ProblemError {
  return new ProblemError({
    code: 'secrets-already-there',
    message: appTexts().secretMove.alreadyThere(where),
  });
}
