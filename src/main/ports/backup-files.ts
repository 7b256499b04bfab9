/** Files that are backed up to and restored from. Everything rejects with a `ProblemError`. */
export interface BackupFiles {
  /** Makes `folder` within `parent`, which has to be there, and tries whether it can be written in. */
  prepare(parent: string, folder: string): Promise<string>;
  /** Makes a folder of the app's own, with all above it. */
  makeOwn(folder: string): Promise<void>;
  /** Names of the files in a folder; refuses where it is not there. */
  list(folder: string): Promise<readonly string[]>;
  /** All of a file; refuses one of more than `mostBytes`. */
  read(file: string, mostBytes: number): Promise<Uint8Array>;
  /** The first bytes of a file. */
  readStart(file: string, bytes: number): Promise<Uint8Array>;
  /**
   * Puts a file there whole or not at all, readable by its owner only, and reads it back. Its folder
   * has to be there already: a stick that was pulled out is not replaced by a folder of its name.
   */
  write(file: string, content: string): Promise<void>;
  /** Resolves also where it is gone already. */
  remove(file: string): Promise<void>;
  /** The path of a file in a folder. */
  within(folder: string, name: string): string;
  /** The last part of a path. */
  nameOf(file: string): string;
}
