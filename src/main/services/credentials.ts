import type { Metadata } from '../../shared/domain/model';
import { checkName } from '../../shared/domain/names';
import { parseLeadTimes } from '../../shared/domain/reminders/lead-times';
import { ProblemError, unwrap } from '../../shared/domain/result';
import type { CredentialEdit, Saved } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import { credentialById, traitsById } from './lookup';
import type { Vault } from './vault';

/** What can be done with a credential of any kind. */
export class Credentials {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Changes name, favourite and lead times; the token stays as it is. */
  async edit(id: string, edit: CredentialEdit): Promise<Saved> {
    const document = this.metadata.read();
    credentialById(document, id);
    const taken = document.credentials.filter((each) => each.id !== id).map((each) => each.name);
    const name = unwrap(checkName(edit.name, { taken, field: 'name' }));
    const leadTimes =
      edit.leadTimes.trim() === ''
        ? undefined
        : unwrap(parseLeadTimes(edit.leadTimes, 'leadTimes'));
    await this.metadata.update((current) => ({
      ...current,
      credentials: current.credentials.map((each) => {
        if (each.id !== id) return each;
        const { leadTimes: _former, ...rest } = each;
        const updatedAt = new Date(this.clock.now()).toISOString();
        const edited = { ...rest, name, favourite: edit.favourite, updatedAt };
        return leadTimes === undefined ? edited : { ...edited, leadTimes };
      }),
    }));
    return { id, notes: [] };
  }

  /** Takes it out of the lists, the tray and the reminders, or back into them. */
  async archive(id: string, archived: boolean): Promise<void> {
    credentialById(this.metadata.read(), id);
    const updatedAt = new Date(this.clock.now()).toISOString();
    await this.metadata.update((current) => ({
      ...current,
      credentials: current.credentials.map((each) =>
        each.id === id ? { ...each, archived, updatedAt } : each,
      ),
    }));
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
  }

  /** The token itself; throws `ProblemError` where the keychain cannot give it. */
  async reveal(id: string): Promise<string> {
    const { name } = credentialById(this.metadata.read(), id);
    const { secretId, secretNoun } = traitsById(this.metadata.read(), id);
    if (secretId !== undefined) return this.vault.reveal(secretId, `${secretNoun} of "${name}"`);
    throw new ProblemError({
      code: 'held-elsewhere',
      message: `"${name}" is only watched: its ${secretNoun} is held elsewhere, so there is nothing to copy.`,
    });
  }
}

function refuseSignIn(document: Metadata, id: string): void {
  if (!document.credentials.some((each) => each.id === id)) return;
  const { signsInTo } = traitsById(document, id);
  if (signsInTo === undefined) return;
  throw new ProblemError({
    code: 'signs-in',
    message: `The connection "${signsInTo}" signs in with this. Change how it signs in, or delete the connection.`,
  });
}
