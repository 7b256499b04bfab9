/**
 * Where a copied text ends up. On Linux Chromium puts it into the primary selection too, which the
 * middle mouse button pastes.
 */
export type ClipboardPlace = 'clipboard' | 'selection';

/** The system's clipboard, text only. */
export interface Clipboard {
  /** All places that {@link writeSecret} fills on this system. */
  readonly places: readonly ClipboardPlace[];
  /** Writes a secret, with the markers against clipboard histories where the system has them. */
  writeSecret(text: string): Promise<void>;
  readText(place: ClipboardPlace): Promise<string>;
  clear(place: ClipboardPlace): Promise<void>;
}
