/** The small search box over everything else. */
export interface QuickCopyBox {
  /**
   * Shows it on the screen where the pointer is, empty and with the keyboard's focus, or brings an
   * open one to the front. `onClosed`: it is gone, however that came.
   */
  open(onClosed: () => void): void;
  close(): void;
  isOpen(): boolean;
  /** Tells an open box that what it shows may have changed. */
  notifyChanged(): void;
}
