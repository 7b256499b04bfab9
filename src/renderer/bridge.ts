import type { Bridge } from '../shared/ipc/api';

declare global {
  interface Window {
    readonly tokentray?: Bridge;
  }
}

/** The app's side of the window; undefined where the page was opened outside of TokenTray. */
export function findBridge(): Bridge | undefined {
  return window.tokentray;
}
