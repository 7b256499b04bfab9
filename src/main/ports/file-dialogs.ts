/** A kind of file, as the dialogs of the system show it. */
export interface FileKind {
  readonly name: string;
  /** Without the dot. */
  readonly extensions: readonly string[];
}

/** The system's dialogs for files. `undefined`: the user closed it. */
export interface FileDialogs {
  chooseFolder(title: string): Promise<string | undefined>;
  chooseFile(title: string, kinds: readonly FileKind[]): Promise<string | undefined>;
  /** Where a new file goes; the system has asked about a file that is there already. */
  chooseTarget(
    title: string,
    suggestedName: string,
    kinds: readonly FileKind[],
  ): Promise<string | undefined>;
}
