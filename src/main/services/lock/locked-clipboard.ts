import type { Clipboard } from '../../ports/clipboard';
import { lockedProblem } from './locked-problem';

/** Puts nothing on the clipboard while the app is locked; taking away and looking go on. */
export function lockedClipboard(
  clipboard: Clipboard,
  lock: { readonly isLocked: boolean },
): Clipboard {
  return {
    places: clipboard.places,
    readText: (place) => clipboard.readText(place),
    clear: (place) => clipboard.clear(place),
    async writeSecret(secret) {
      if (lock.isLocked) throw lockedProblem();
      await clipboard.writeSecret(secret);
      if (!lock.isLocked) return;
      // Locked meanwhile: whoever locked did not see this one yet.
      for (const place of clipboard.places) {
        if ((await clipboard.readText(place)) === secret) await clipboard.clear(place);
      }
      throw lockedProblem();
    },
  };
}
