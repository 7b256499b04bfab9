import type { Settings } from '../../shared/domain/settings';
import type { PassphraseHome } from '../ports/passphrase-home';
import type { SecretFile } from '../ports/secret-file';
import type { KeychainProbe, KeychainStatus, SecretStore } from '../ports/secret-store';

/** Where the secrets are now: the OS keychain, or the encrypted file. */
export class SecretHome implements SecretStore, KeychainProbe, PassphraseHome {
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly keychain: SecretStore & KeychainProbe,
    private readonly file: SecretFile,
    /** What was chosen, as the settings have it. */
    private readonly chosen: () => Settings['secretsIn'],
  ) {}

  /** A file that is there is whole, and counts also where the settings were lost. */
  get where(): Settings['secretsIn'] {
    return this.chosen() === 'file' || this.file.state !== 'none' ? 'file' : 'keychain';
  }

  get state(): PassphraseHome['state'] {
    if (this.where === 'keychain') return 'none';
    return this.file.state === 'open' ? 'open' : 'closed';
  }

  async open(passphrase: string): Promise<void> {
    await this.file.open(passphrase);
    this.tell();
  }

  async openCopy(passphrase: string): Promise<void> {
    await this.file.openCopy(passphrase);
    this.tell();
  }

  close(): void {
    if (this.state !== 'open') return;
    this.file.close();
    this.tell();
  }

  /** It was opened, closed or moved. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(): void {
    for (const listener of this.listeners) listener();
  }

  async get(id: string): Promise<string | undefined> {
    const { where, store } = this.now();
    const secret = await store.get(id);
    // It may have moved in between.
    return secret === undefined && where !== this.where ? this.now().store.get(id) : secret;
  }

  set(id: string, secret: string): Promise<void> {
    return this.now().store.set(id, secret);
  }

  delete(id: string): Promise<void> {
    return this.now().store.delete(id);
  }

  async status(): Promise<KeychainStatus> {
    if (this.where === 'keychain') return this.keychain.status();
    return this.file.state === 'open' ? 'ready' : 'locked';
  }

  private now(): { where: Settings['secretsIn']; store: SecretStore } {
    const { where } = this;
    return { where, store: where === 'file' ? this.file : this.keychain };
  }
}
