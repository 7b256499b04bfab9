import type { CopyForm } from '../../shared/domain/copy-form';
import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import type { WindowTarget } from '../../shared/ipc/api';

/** One entry of the tray menu. */
export type TrayMenuItem =
  | { readonly type: 'separator' }
  | { readonly type: 'label'; readonly label: string }
  | { readonly type: 'action'; readonly label: string; readonly action: TrayAction }
  | { readonly type: 'submenu'; readonly label: string; readonly items: readonly TrayMenuItem[] };

export type TrayAction =
  | { readonly do: 'copy'; readonly credentialId: string; readonly form: CopyForm }
  /** On the same terms, without asking. */
  | { readonly do: 'renew'; readonly credentialId: string }
  /** Opens the window, on that page or as it was left. */
  | { readonly do: 'go'; readonly target?: WindowTarget }
  /** Opens the search box. */
  | { readonly do: 'quick-copy' }
  | { readonly do: 'clear-clipboard' }
  | { readonly do: 'lock' }
  | { readonly do: 'quit' };

export interface TrayView {
  /** The worst state of all credentials, shown by the icon's shape, not by colour alone. */
  readonly state: ExpiryState;
  readonly tooltip: string;
  readonly items: readonly TrayMenuItem[];
}

/** The tray icon. Labels are plain text; the adapter escapes mnemonics. */
export interface Tray {
  show(view: TrayView): void;
  onAction(listener: (action: TrayAction) => void): () => void;
}
