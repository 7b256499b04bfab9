/** The small search box over everything else. */
export interface QuickCopyBox {
  /** Shows it on the screen where the pointer is, empty and with the keyboard's focus. */
  open(): void;
  close(): void;
  isOpen(): boolean;
  /** Tells an open box that what it shows may have changed. */
  notifyChanged(): void;
}
