import type { FolderName, SystemInfo, SystemLook } from '../../shared/ipc/api';

/** Facts about the program and what it runs on. */
export interface SystemFacts {
  /** What the user is shown. */
  info(): SystemInfo;
  /** What a diagnosis says of the desktop besides, by name; codes and numbers, nothing of the user. */
  desktop(): Readonly<Record<string, string>>;
}

/** How the system looks to its user, as far as it tells. */
export interface SystemLookWatcher {
  view(): SystemLook;
  /** Begins to listen, at the first window; it is told of each change. */
  watch(changed: () => void): void;
}

/** Files and folders outside of the window. */
export interface FileDesk {
  /** Shows a folder in the system's file manager; throws `ProblemError` where that fails. */
  openFolder(folder: FolderName): Promise<void>;
  /**
   * Asks the user where to save, and writes the text there, whole or not at all. Gives the path, or
   * `undefined` where the user chose none. Throws `ProblemError` where the disk refuses.
   */
  saveText(suggestion: string, text: string): Promise<string | undefined>;
}

/** The end of the app's log. */
export interface LogReader {
  /** At most `count` lines, the oldest first, each with whatever looks like a secret blanked. */
  last(count: number): readonly string[];
}
