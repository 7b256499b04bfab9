import type { CopyForm } from '../../shared/domain/copy-form';
import type { Problem } from '../../shared/domain/result';
import type { Copied, LockView } from '../../shared/ipc/api';

/** What the command line may ask of the running app. */
export type LockRequest =
  | { readonly ask: 'state' | 'lock' }
  | { readonly ask: 'unlock'; readonly passphrase: string }
  /** Puts it on the clipboard, which the app then clears in time; refused while it is locked. */
  | { readonly ask: 'copy'; readonly credentialId: string; readonly form: CopyForm };

/** How it stands afterwards, and why it did not become otherwise. */
export interface LockAnswer {
  readonly state: LockView['state'];
  readonly problem?: Problem;
  /** What is on the clipboard now. */
  readonly copied?: Copied;
}
