/** The memory of the main process. */
export interface Memory {
  /** Gives back what is not in use; the process stands still for a tenth of a second. */
  release(): void;
  /** Calls back each time a window was closed. */
  onWindowClosed(listener: () => void): void;
  /** Whether any window is open. */
  hasWindow(): boolean;
}
