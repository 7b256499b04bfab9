import type { WindowTarget } from '../../shared/ipc/api';

/** What the app asks of the desktop around it. */
export interface Shell {
  /** Shows the window, made when there is none; `credentialId` opens that credential. */
  openWindow(target?: WindowTarget): void;
  /** Opens an https address in the user's browser; the adapter refuses hosts off its list. */
  openLink(url: string): Promise<void>;
  /** Opens an address that the user has entered; the adapter refuses all but plain https. */
  openUserLink(url: string): Promise<void>;
  quit(): void;
}

/** Starting with the user's session. */
export interface LoginItem {
  isEnabled(): Promise<boolean>;
  setEnabled(enabled: boolean): Promise<void>;
}
