import type { Problem } from '../../shared/domain/result';
import type { LockView } from '../../shared/ipc/api';

/** What the command line may ask of the running app. */
export type LockRequest =
  | { readonly ask: 'state' | 'lock' }
  | { readonly ask: 'unlock'; readonly passphrase: string };

/** How it stands afterwards, and why it did not become otherwise. */
export interface LockAnswer {
  readonly state: LockView['state'];
  readonly problem?: Problem;
}
