import type { IpcMainInvokeEvent, Session, WebContents, WebPreferences } from 'electron';
import { APP_ORIGIN, serveApp } from './app-protocol';
import { createLockedSession } from './security';

/** Whether a request comes from the top frame of `contents` showing a page of the app itself. */
export function isOwnPage(event: IpcMainInvokeEvent, contents: WebContents | undefined): boolean {
  if (contents === undefined || event.sender !== contents) return false;
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || frame.origin !== APP_ORIGIN) return false;
  // A blank page has the origin of the one it came from.
  return frame.url.startsWith(`${APP_ORIGIN}/`);
}

export interface OwnPages {
  /** Folder of the built pages. */
  readonly rendererDirectory: string;
  readonly allowDevTools: boolean;
}

/**
 * What every window of the app is made with: one session for all, made with the first, and nothing
 * that a page could use to leave its sandbox.
 */
export function createPagePreferences(pages: OwnPages): (preloadFile: string) => WebPreferences {
  let session: Session | undefined;
  return (preload) => {
    if (session === undefined) {
      session = createLockedSession();
      serveApp(session, pages.rendererDirectory);
    }
    return {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: pages.allowDevTools,
      // A session in memory keeps nothing of what V8 compiles: to write it down takes time for nothing.
      v8CacheOptions: 'none',
    };
  };
}
