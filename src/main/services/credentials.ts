import type { Credential, Metadata } from '../../shared/domain/model';
import { ProblemError } from '../../shared/domain/result';
import type { CredentialEdit, Saved } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import { appTexts } from '../texts/app-texts';
import { checkEdit, editWords } from './credential-edit';
import type { History } from './history';
import { credentialById, traitsById } from './lookup';
import type { Vault } from './vault';

/** What can be done with a credential of any kind. */
export class Credentials {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly history: Pick<History, 'note' | 'forget'>,
  ) {}

  /** Changes what a person says of it; the secret stays as it is. */
  async edit(id: string, edit: CredentialEdit): Promise<Saved> {
    const updatedAt = this.now();
    let words = '';
    await this.metadata.update((current) => {
      const edited = checkEdit(current, id, edit);
      return withChanged(current, id, (before) => {
        const after = edited(before);
        words = editWords(before, after);
        return { ...after, updatedAt };
      });
    });
    if (words !== '') await this.history.note(id, 'edited', { detail: words });
    return { id, notes: [] };
  }

  /** Takes it out of the lists, the tray and the reminders, or back into them. */
  async archive(id: string, archived: boolean): Promise<void> {
    const updatedAt = this.now();
    if (credentialById(this.metadata.read(), id).archived === archived) return;
    await this.metadata.update((current) => {
      credentialById(current, id);
      return withChanged(current, id, (each) => ({ ...each, archived, updatedAt }));
    });
    await this.history.note(id, archived ? 'archived' : 'restored');
  }

  /** Removes the secret, the metadata and what was announced. */
  async remove(id: string): Promise<void> {
    credentialById(this.metadata.read(), id);
    await this.vault.remove([], (current) => {
      refuseSignIn(current, id);
      return {
        ...current,
        credentials: current.credentials.filter((each) => each.id !== id),
        announcements: current.announcements.filter((each) => each.credentialId !== id),
        snoozes: current.snoozes.filter((each) => each.credentialId !== id),
      };
    });
    await this.history.forget(id);
  }

  /** The secret that the user asked to see; throws `ProblemError` where it cannot be had. */
  async reveal(id: string): Promise<string> {
    const secret = await this.secretOf(id);
    // Without waiting: a slow disk must not keep anybody from a secret.
    void this.history.note(id, 'revealed');
    return secret;
  }

  /** The secret itself; throws `ProblemError` where the keychain cannot give it. */
  async secretOf(id: string): Promise<string> {
    const { name } = credentialById(this.metadata.read(), id);
    const { secretId, secretNoun } = traitsById(this.metadata.read(), id);
    if (secretId !== undefined) {
      return this.vault.reveal(secretId, () =>
        appTexts().keychain.missing.secret(secretNoun, name),
      );
    }
    throw new ProblemError({
      code: 'held-elsewhere',
      message: appTexts().credentials.nothingToCopy(name, secretNoun),
    });
  }

  private now(): string {
    return new Date(this.clock.now()).toISOString();
  }
}

function withChanged(
  document: Metadata,
  id: string,
  change: (before: Credential) => Credential,
): Metadata {
  const credentials = document.credentials.map((each) => (each.id === id ? change(each) : each));
  return { ...document, credentials };
}

function refuseSignIn(document: Metadata, id: string): void {
  if (!document.credentials.some((each) => each.id === id)) return;
  const { signsInTo } = traitsById(document, id);
  if (signsInTo === undefined) return;
  throw new ProblemError({
    code: 'signs-in',
    message: appTexts().credentials.signsIn(signsInTo),
  });
}
