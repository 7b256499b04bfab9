import type { SecretNoun } from '../domain/kinds/traits';
import type { Credential } from '../domain/model';
import type { ExpiryState } from '../domain/reminders/expiry-state';
import type { Settings } from '../domain/settings';
import type { ShortcutName } from '../domain/shortcuts';
import type { LockView, SystemLook } from './views';

/** What the quick copy box shows of a credential; never its secret. */
export interface QuickRow {
  readonly id: string;
  readonly name: string;
  readonly kind: Credential['kind'];
  /** What its kind is called where the window has no word of its own. */
  readonly kindTitle: string;
  readonly sourceName: string;
  readonly environment: string;
  readonly favourite: boolean;
  readonly state: ExpiryState;
  /** Absent: no end. */
  readonly expiresAt?: string;
  /** What the secret is called in a sentence: `token`, `key`. */
  readonly secretNoun: SecretNoun;
  /** False: it is only watched, and there is nothing to copy. */
  readonly heldHere: boolean;
  readonly hasCurl: boolean;
}

/** The best matches; while the app is locked there are none. */
export interface QuickAnswer {
  readonly lock: LockView;
  readonly settings: Pick<Settings, 'theme' | 'accent' | 'language'>;
  readonly look: SystemLook;
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: number;
  readonly rows: readonly QuickRow[];
  /** How many match in all. */
  readonly total: number;
  /** How many credentials there are to search. */
  readonly searched: number;
}

export type QuickForm = 'token' | 'header' | 'curl';

export const QUICK_FORMS = ['token', 'header', 'curl'] as const satisfies readonly QuickForm[];

/** What became of one of the combinations of keys. */
export interface ShortcutView {
  /** As Electron writes it; empty: none is wanted. */
  readonly keys: string;
  /** `taken`: another program holds it, or the system refused it. */
  readonly state: 'off' | 'works' | 'taken';
  /** Free ones to take instead of one that is taken. */
  readonly free: readonly string[];
}

export interface ShortcutsView {
  readonly shortcuts: { readonly [Name in ShortcutName]: ShortcutView };
  readonly mac: boolean;
  /** Under Wayland most desktops tell a program of no keys while another is in front. */
  readonly mayBeDeaf?: 'wayland';
  /** Opens the box when a key of the desktop's own is bound to it. */
  readonly quickCopyCommand: string;
}

/** The requests of the quick copy box, and those about the keys that open it. */
export interface QuickCopyApi {
  getShortcuts(): ShortcutsView;
  /** `keys` as `isShortcut` takes them; empty switches it off. */
  setShortcut(name: ShortcutName, keys: string): ShortcutsView;
  /** Asked by the quick copy box alone: what matches, and whether the app is locked. */
  quickSearch(text: string): QuickAnswer;
  /** Copies and closes the box. */
  quickCopy(id: string, form: QuickForm): null;
  quickClose(): null;
}
