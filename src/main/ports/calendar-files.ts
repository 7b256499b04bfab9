/** Calendar files on disk, and the program that opens them. */
export interface CalendarFiles {
  /**
   * Makes the app's own files in a folder be exactly these, by name; others are not touched. Gives
   * whether anything was written. Throws `ProblemError` where the disk refuses.
   */
  keep(folder: string, files: ReadonlyMap<string, string>): Promise<boolean>;
  /** Writes one file, whole or not at all. Throws `ProblemError`. */
  write(file: string, text: string): void;
  /** Hands a text to the system's calendar program. Throws `ProblemError` where there is none. */
  open(name: string, text: string): Promise<void>;
}
