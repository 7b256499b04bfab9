/** By what a copied secret is known again in a later run, and by nothing else: both are base64. */
export interface ClipboardTrace {
  readonly salt: string;
  readonly digest: string;
}

/** Where the traces of what may be on the clipboard outlive a crash. */
export interface ClipboardTraceFile {
  /** None where there is no file, or one that cannot be read. */
  read(): readonly ClipboardTrace[];
  /** Throws `ProblemError` where the disk refuses; what was there before stays then. */
  write(traces: readonly ClipboardTrace[]): void;
  /** Harmless where there is none; never throws. */
  remove(): void;
}
