import { protocol, type Session } from 'electron';
import { createRendererFiles } from './renderer-files';

const SCHEME = 'app';
const HOST = 'tokentray';

/** The origin of the app's pages. */
export const APP_ORIGIN = `${SCHEME}://${HOST}`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;
export const QUICK_COPY_PAGE = `${APP_ORIGIN}/quick-copy.html`;

/** Makes `app:` a scheme with an origin of its own. Only works before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    },
  ]);
}

/**
 * Serves the built window out of `rendererDirectory` at {@link APP_ORIGIN}, in `session` only. Not by
 * `protocol.handle`: its first request reads Node's whole `fetch`, which nothing here needs.
 */
export function serveApp(session: Session, rendererDirectory: string): void {
  const answerTo = createRendererFiles(rendererDirectory, HOST);
  session.protocol.registerBufferProtocol(SCHEME, (request, answer) => answer(answerTo(request)));
}
