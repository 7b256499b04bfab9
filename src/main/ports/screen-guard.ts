/** What the window can do for a secret that stands in it. */
export interface ScreenGuard {
  /** Keeps the window out of screenshots, recordings and shared screens (macOS, Windows). */
  protect(on: boolean): void;
  /** Asks the page to hide the secret at once. */
  conceal(): void;
}
