import type { CopyForm } from '../../shared/domain/copy-form';
import type { CredentialTraits } from '../../shared/domain/kinds/traits';
import { ProblemError } from '../../shared/domain/result';
import type { Copied } from '../../shared/ipc/api';
import type { MetadataStore } from '../ports/metadata-store';
import type { SettingsStore } from '../ports/settings-store';
import { appTexts } from '../texts/app-texts';
import type { CopiedFrom } from '../texts/en/hand-out';
import type { Credentials } from './credentials';
import type { HistoryNotes } from './history';
import { credentialById, traitsById } from './lookup';
import type { TimedClipboard } from './timed-clipboard';

/** Puts a credential on the clipboard in the form that is asked for. */
export class HandOut {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly settings: SettingsStore,
    private readonly credentials: Credentials,
    private readonly clipboard: Pick<TimedClipboard, 'put'>,
    private readonly history: HistoryNotes,
  ) {}

  /** Copies, and gives the sentence that confirms it; throws `ProblemError` where it cannot. */
  async copy(id: string, form: CopyForm, from: CopiedFrom = 'window'): Promise<Copied> {
    const document = this.metadata.read();
    const { name } = credentialById(document, id);
    const traits = traitsById(document, id);
    const curl = curlFor(name, form, traits);
    const text = form === 'curl' ? curl() : await this.withSecret(id, form, { ...traits, curl });
    const holdsSecret = form !== 'curl';
    const clearsInSeconds = holdsSecret ? this.settings.read().clipboardClearSeconds : 0;
    await this.clipboard.put(text, clearsInSeconds);
    const { secretNoun, environment, variable } = traits;
    const { handOut } = appTexts();
    // Without waiting: a slow disk must not keep anybody from a secret.
    void this.history.note(id, 'copied', { detail: handOut.copiedFrom(form, secretNoun, from) });
    const copied = handOut.copied(form, secretNoun, name, environment);
    const then = holdsSecret
      ? afterwards(clearsInSeconds)
      : handOut.readsVariable(secretNoun, variable);
    return { message: `${copied} ${then}`, clearsInSeconds };
  }

  private async withSecret(id: string, form: CopyForm, traits: WithCurl): Promise<string> {
    const secret = await this.credentials.secretOf(id);
    if (form === 'token') return secret;
    return form === 'header' ? traits.header(secret) : traits.curl(secret);
  }
}

interface WithCurl extends CredentialTraits {
  readonly curl: (secret?: string) => string;
}

function curlFor(name: string, form: CopyForm, { curl }: CredentialTraits): WithCurl['curl'] {
  if (curl !== undefined) return curl;
  if (form !== 'curl' && form !== 'curl-with-token') return () => '';
  throw new ProblemError({
    code: 'no-curl',
    message: appTexts().handOut.noCurl(name),
  });
}

function afterwards(clearsInSeconds: number): string {
  const { handOut } = appTexts();
  return clearsInSeconds === 0 ? handOut.notCleared : handOut.clearedIn(clearsInSeconds);
}
