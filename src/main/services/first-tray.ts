import type { Tray } from '../ports/tray';
import { appTexts } from '../texts/app-texts';

export interface FirstTrayClicks {
  readonly open: () => void;
  readonly quit: () => void;
}

/**
 * Shows the tray with what can be clicked before the credentials are read. The function it gives
 * leaves the menu as it is, and the clicks in it to whoever listens next.
 */
export function showFirstTray(tray: Tray, clicks: FirstTrayClicks): () => void {
  const texts = appTexts().tray;
  const stop = tray.onAction((action) => {
    if (action.do === 'go') clicks.open();
    else if (action.do === 'quit') clicks.quit();
  });
  tray.show({
    state: 'fine',
    tooltip: texts.starting,
    items: [
      { type: 'action', label: texts.open, action: { do: 'go' } },
      { type: 'separator' },
      { type: 'action', label: texts.quit, action: { do: 'quit' } },
    ],
  });
  return stop;
}
