import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ProblemError } from '../../../shared/domain/result';
import type { SecretFile } from '../../ports/secret-file';
import { appTexts } from '../../texts/app-texts';
import { createFileExclusion } from '../files/file-exclusion';
import {
  diskProblem,
  type FileMark,
  flushFolder,
  keepCopy,
  markOf,
  replaceFile,
  sameMark,
} from '../files/safe-file';
import type { PassphraseCipher } from './passphrase-cipher';
import { newIdentity, openSecrets, sealSecrets } from './secret-document';
import { IDENTITY, restoreCopies } from './secret-file-copies';
import {
  changedElsewhereError,
  closedError,
  damaged,
  failedError,
  lost,
  wrongPassphrase,
} from './secret-file-problems';

export interface SecretFileOptions {
  /** The user's data folder. */
  readonly directory: string;
  readonly cipher: PassphraseCipher;
}

/**
 * Secrets in `<directory>/secrets`: `identity.age`, an age identity under the passphrase, and
 * `secrets.age`, all secrets as JSON for that identity, each with a copy `.bak`. Every call reads
 * the file, so that several processes see each other's changes; they write in turn.
 */
export function createSecretFile(options: SecretFileOptions): SecretFile {
  return new AgeSecretFile(options);
}

/** What opens the file; bytes, because a string cannot be overwritten. */
interface Key {
  readonly identity: Buffer;
  /** `identity.age` when it was opened. */
  readonly mark: FileMark | undefined;
}

class AgeSecretFile implements SecretFile {
  private readonly folder: string;
  private readonly staging: string;
  private readonly retired: string;
  readonly identityFile: string;
  readonly secretsFile: string;
  private readonly leftFile: string;
  private readonly exclusion;
  private readonly cipher: PassphraseCipher;
  private key: Key | undefined;

  constructor({ directory, cipher }: SecretFileOptions) {
    this.cipher = cipher;
    this.folder = join(directory, 'secrets');
    this.staging = join(directory, 'secrets.new');
    this.retired = join(directory, 'secrets.old');
    this.identityFile = join(this.folder, 'identity.age');
    this.secretsFile = join(this.folder, 'secrets.age');
    this.leftFile = join(this.folder, 'left-in-keychain.json');
    this.exclusion = createFileExclusion(join(directory, 'secret-file.lock'));
  }

  get state(): SecretFile['state'] {
    const mark = markOf(this.identityFile);
    if (this.key !== undefined && !sameMark(mark, this.key.mark)) this.close();
    if (this.key !== undefined) return 'open';
    return mark === undefined && markOf(this.secretsFile) === undefined ? 'none' : 'closed';
  }

  async open(passphrase: string): Promise<void> {
    if (this.state === 'none') throw lost(this.folder);
    const mark = markOf(this.identityFile);
    const identity = await this.identityUnder(passphrase);
    await this.secretsFor(identity);
    this.close();
    this.key = { identity: Buffer.from(identity), mark };
  }

  async openCopy(passphrase: string): Promise<void> {
    if (this.state === 'none') throw lost(this.folder);
    await this.exclusion.run(() => restoreCopies(this, this.cipher, passphrase));
    await this.open(passphrase);
  }

  close(): void {
    this.key?.identity.fill(0);
    this.key = undefined;
  }

  async get(id: string): Promise<string | undefined> {
    return (await this.read()).get(id);
  }

  set(id: string, secret: string): Promise<void> {
    return this.change((secrets) => secrets.set(id, secret));
  }

  delete(id: string): Promise<void> {
    return this.change((secrets) => secrets.delete(id));
  }

  create(
    passphrase: string,
    secrets: ReadonlyMap<string, string>,
    leftInKeychain: readonly string[],
  ): Promise<void> {
    return this.exclusion.run(async () => {
      if (this.state !== 'none') {
        throw new ProblemError({
          code: 'secret-file-exists',
          message: appTexts().secretFile.exists(this.folder),
        });
      }
      const identity = await newIdentity();
      const sealed = await this.sealIdentity(identity, passphrase);
      const document = await sealSecrets(secrets, [identity]);
      try {
        rmSync(this.staging, { recursive: true, force: true });
        mkdirSync(this.staging, { recursive: true, mode: 0o700 });
        const place = (name: string) => join(this.staging, name);
        for (const [name, content] of [
          ['identity.age', sealed],
          ['identity.age.bak', sealed],
          ['secrets.age', document],
          ['secrets.age.bak', document],
          ['left-in-keychain.json', JSON.stringify(leftInKeychain)],
        ] as const) {
          replaceFile(place(name), content);
        }
        const back = await openSecrets(readFileSync(place('secrets.age')), identity);
        const same = Buffer.compare(readFileSync(place('identity.age')), sealed) === 0;
        if (!same || !sameSecrets(back, secrets)) throw new Error('Not what was written.');
        renameSync(this.staging, this.folder);
      } catch (error) {
        removeQuietly(this.staging);
        throw error instanceof ProblemError ? error : diskProblem(error, this.secretsFile);
      }
      flushFolder(dirname(this.folder));
      this.close();
      this.key = { identity: Buffer.from(identity), mark: markOf(this.identityFile) };
    });
  }

  changePassphrase(old: string, next: string): Promise<void> {
    return this.exclusion.run(async () => {
      const before = await this.identityUnder(old);
      const secrets = await this.secretsFor(before);
      // A new key too: who has the old passphrase may have a copy of what it opens.
      const identity = await newIdentity();
      const sealed = await this.sealIdentity(identity, next);
      // Until the new identity is in place either opens the file; a crash leaves one that does.
      await this.replaceSecrets(secrets, [before, identity]);
      replaceFile(this.identityFile, sealed);
      this.close();
      this.key = { identity: Buffer.from(identity), mark: markOf(this.identityFile) };
      try {
        await this.replaceSecrets(secrets, [identity]);
        replaceFile(`${this.identityFile}.bak`, sealed);
      } catch {
        throw new ProblemError({
          code: 'passphrase-half-changed',
          message: appTexts().secretFile.halfChanged(this.folder),
        });
      }
    });
  }

  remove(): void {
    try {
      rmSync(this.retired, { recursive: true, force: true });
      renameSync(this.folder, this.retired);
    } catch (error) {
      throw diskProblem(error, this.folder);
    }
    flushFolder(dirname(this.folder));
    this.close();
    removeQuietly(this.retired);
  }

  leftInKeychain(): readonly string[] {
    try {
      const value: unknown = JSON.parse(readFileSync(this.leftFile, 'utf8'));
      return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
    } catch {
      return [];
    }
  }

  noteLeftInKeychain(ids: readonly string[]): void {
    replaceFile(this.leftFile, JSON.stringify(ids));
  }

  tidy(): void {
    removeQuietly(this.staging);
    removeQuietly(this.retired);
  }

  private change(apply: (secrets: Map<string, string>) => unknown): Promise<void> {
    if (this.state !== 'open') return Promise.reject(closedError());
    return this.exclusion.run(async () => {
      const secrets = await this.read();
      const before = new Map(secrets);
      apply(secrets);
      if (sameSecrets(secrets, before)) return;
      await this.replaceSecrets(secrets, [this.identity()]);
    });
  }

  private identity(): string {
    if (this.key === undefined) throw closedError();
    return this.key.identity.toString();
  }

  private async read(): Promise<Map<string, string>> {
    const { key } = this;
    if (key === undefined) throw closedError();
    try {
      return await this.secretsFor(this.identity());
    } catch (error) {
      if (!sameMark(markOf(this.identityFile), key.mark)) {
        this.close();
        throw changedElsewhereError();
      }
      throw error instanceof ProblemError ? failedError(error.problem.message) : error;
    }
  }

  /** Replaces the file, reads it back, and takes the copy anew: one that was deleted is in neither. */
  private async replaceSecrets(
    secrets: ReadonlyMap<string, string>,
    identities: readonly string[],
  ): Promise<void> {
    const former = readFileSync(this.secretsFile);
    const document = await sealSecrets(secrets, identities);
    replaceFile(this.secretsFile, document);
    for (const identity of identities) {
      const back = await this.secretsFor(identity).catch(() => undefined);
      if (back !== undefined && sameSecrets(back, secrets)) continue;
      replaceFile(this.secretsFile, former);
      throw failedError(appTexts().secretFile.notWritten(this.secretsFile));
    }
    if (keepCopy(this.secretsFile, `${this.secretsFile}.bak`, 'copy')) return;
    // A copy that is out of date would hold what was deleted.
    removeQuietly(`${this.secretsFile}.bak`);
  }

  private async sealIdentity(identity: string, passphrase: string): Promise<Uint8Array> {
    const sealed = await this.cipher.seal(identity, passphrase);
    const back = await this.cipher.open(sealed, passphrase);
    if (back.outcome === 'opened' && back.text === identity) return sealed;
    throw new ProblemError({
      code: 'passphrase-not-tried',
      message: appTexts().secretFile.notOpened,
    });
  }

  private async identityUnder(passphrase: string): Promise<string> {
    const file = readWhole(this.identityFile);
    const opened = await this.cipher.open(file, passphrase);
    if (opened.outcome === 'wrong') throw wrongPassphrase();
    const identity = IDENTITY.exec(opened.outcome === 'opened' ? opened.text : '');
    if (identity === null) throw damaged(this.identityFile, 'identity');
    return identity[0];
  }

  private async secretsFor(identity: string): Promise<Map<string, string>> {
    const file = readWhole(this.secretsFile);
    try {
      return await openSecrets(file, identity);
    } catch {
      throw damaged(this.secretsFile, 'secrets');
    }
  }
}

function readWhole(file: string): Buffer {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    if (code === 'ENOENT') throw damaged(file, 'gone');
    const reason = typeof code === 'string' ? code : undefined;
    throw new ProblemError({
      code: 'secret-file-unreadable',
      message: appTexts().secretFile.unreadable(file, reason),
    });
  }
  if (content.length === 0) throw damaged(file, 'empty');
  return content;
}

function sameSecrets(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): boolean {
  return one.size === other.size && [...one].every(([id, secret]) => other.get(id) === secret);
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The next look removes it.
  }
}
