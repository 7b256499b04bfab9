import { type Session, session as sessions, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-protocol';

/** Without `persist:` it lives in memory: no cookie file, so no keychain access by Chromium. */
const PARTITION = 'tokentray';

/**
 * Where nobody listens: the discard port. WebRTC asks neither the policy of the page nor
 * `onBeforeRequest`; with this and without datagrams it reaches nobody either.
 */
const NOWHERE = { proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' };

/** The session of the app's window: nothing is permitted, nothing but the app's files is loaded. */
export function createLockedSession(): Session {
  const session = sessions.fromPartition(PARTITION, { cache: false });
  session.setPermissionRequestHandler((_contents, _permission, grant) => grant(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // The spell checker would fetch its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  void session.setProxy({ mode: 'fixed_servers', ...NOWHERE });
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnAddress(details.url) });
  });
  return session;
}

/**
 * Keeps a page where it is: no navigation, redirect, frame, new window or `<webview>`. One that got
 * elsewhere all the same is closed.
 */
export function lockContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Chromium asks nobody before it goes to about:blank.
  contents.on('did-navigate', (_event, url) => {
    if (!isOwnAddress(url)) contents.close();
  });
}

function isOwnAddress(address: string): boolean {
  return address.startsWith(`${APP_ORIGIN}/`) || address.startsWith('devtools://');
}
