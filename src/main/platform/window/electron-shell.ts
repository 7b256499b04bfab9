import { shell } from 'electron';
import { ProblemError } from '../../../shared/domain/result';
import type { Shell } from '../../ports/shell';
import type { AppLifecycle } from '../app-lifecycle';
import type { AppWindow } from './app-window';
import { mayOpen } from './links';

/** The desktop around the app. `openLink` throws `ProblemError` for an address off the list. */
export function createElectronShell(window: AppWindow, lifecycle: AppLifecycle): Shell {
  return {
    openWindow: (target) => window.open(target),
    async openLink(url) {
      if (!mayOpen(url)) {
        throw new ProblemError({
          code: 'link-refused',
          message: 'TokenTray opens only pages of Microsoft Learn and the Azure portal.',
        });
      }
      try {
        await shell.openExternal(url);
      } catch {
        throw new ProblemError({
          code: 'browser-failed',
          message: `No browser could be opened. The address is ${url}`,
        });
      }
    },
    quit: () => lifecycle.quit(),
  };
}
