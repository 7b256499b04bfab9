import { shell } from 'electron';
import { ProblemError, unwrap } from '../../../shared/domain/result';
import { checkWebAddress } from '../../../shared/domain/web-address';
import type { Shell } from '../../ports/shell';
import { appTexts } from '../../texts/app-texts';
import type { AppLifecycle } from '../app-lifecycle';
import type { AppWindow } from './app-window';
import { mayOpen } from './links';

/**
 * The desktop around the app. `openLink` throws `ProblemError` for an address off the list, and
 * `openUserLink` for one that is not plain https.
 */
export function createElectronShell(window: AppWindow, lifecycle: AppLifecycle): Shell {
  return {
    openWindow: (target) => window.open(target),
    async openLink(url) {
      if (!mayOpen(url)) {
        throw new ProblemError({
          code: 'link-refused',
          message: appTexts().system.linkRefused,
        });
      }
      await openInBrowser(url);
    },
    openUserLink: async (url) => openInBrowser(unwrap(checkWebAddress(url))),
    quit: () => lifecycle.quit(),
  };
}

async function openInBrowser(url: string): Promise<void> {
  try {
    await shell.openExternal(url);
  } catch {
    throw new ProblemError({
      code: 'browser-failed',
      message: appTexts().system.browserFailed(url),
    });
  }
}
