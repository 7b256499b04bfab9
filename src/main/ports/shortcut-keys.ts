/** Combinations of keys that the system tells of whatever program is in front. */
export interface ShortcutKeys {
  /** False: another program holds it, or the system gives none. */
  register(shortcut: string, onPress: () => void): boolean;
  unregister(shortcut: string): void;
  /** Why a registered one may stay unheard on this desktop. */
  readonly mayBeDeaf?: 'wayland';
  /** The command line of a start of this app with `arguments_`, for the desktop's own shortcuts. */
  commandLine(arguments_: readonly string[]): string;
}
