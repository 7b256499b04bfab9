/** The system's clipboard, text only. */
export interface Clipboard {
  /** Writes a secret, with the markers against clipboard histories where the system has them. */
  writeSecret(text: string): Promise<void>;
  readText(): Promise<string>;
  clear(): Promise<void>;
}
