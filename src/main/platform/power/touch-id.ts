import { systemPreferences } from 'electron';
import type { TouchId } from '../../ports/touch-id';

/** Touch ID of macOS; elsewhere there is none that Electron could ask. */
export function createTouchId(platform: NodeJS.Platform = process.platform): TouchId {
  return {
    isAvailable: () => platform === 'darwin' && systemPreferences.canPromptTouchID(),
    prompt: (reason) => systemPreferences.promptTouchID(reason),
  };
}
