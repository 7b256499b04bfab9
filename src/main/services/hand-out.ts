import { authorizationHeader, curlCommand, TOKEN_VARIABLE } from '../../shared/domain/apim';
import type { CopyForm } from '../../shared/domain/copy-form';
import type { Copied } from '../../shared/ipc/api';
import type { MetadataStore } from '../ports/metadata-store';
import type { SettingsStore } from '../ports/settings-store';
import type { Credentials } from './credentials';
import { credentialById, sourceById } from './lookup';
import type { TimedClipboard } from './timed-clipboard';

const WHAT: Readonly<Record<CopyForm, string>> = {
  token: 'Token',
  header: 'Authorization header',
  curl: 'curl command',
  'curl-with-token': 'curl command with the token inside',
};

/** Puts a credential on the clipboard in the form that is asked for. */
export class HandOut {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly settings: SettingsStore,
    private readonly credentials: Credentials,
    private readonly clipboard: TimedClipboard,
  ) {}

  /** Copies, and gives the sentence that confirms it; throws `ProblemError` where it cannot. */
  async copy(id: string, form: CopyForm): Promise<Copied> {
    const credential = credentialById(this.metadata.read(), id);
    const source = sourceById(this.metadata.read(), credential.sourceId);
    const text = await this.textFor(id, source.host, form);
    const holdsSecret = form !== 'curl';
    const clearsInSeconds = holdsSecret ? this.settings.read().clipboardClearSeconds : 0;
    await this.clipboard.put(text, clearsInSeconds);
    return {
      message: `${WHAT[form]} of "${credential.name}" (${source.environment}) copied. ${afterwards(holdsSecret, clearsInSeconds)}`,
      clearsInSeconds,
    };
  }

  private async textFor(id: string, host: string, form: CopyForm): Promise<string> {
    if (form === 'curl') return curlCommand({ host });
    const token = await this.credentials.reveal(id);
    if (form === 'token') return token;
    if (form === 'header') return authorizationHeader(token);
    return curlCommand({ host, token });
  }
}

function afterwards(holdsSecret: boolean, clearsInSeconds: number): string {
  if (!holdsSecret) return `It reads the token from $${TOKEN_VARIABLE}.`;
  if (clearsInSeconds === 0) return 'The clipboard is not cleared by itself.';
  return `The clipboard is cleared in ${clearsInSeconds} s.`;
}
