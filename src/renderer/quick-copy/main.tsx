import type { QuickBridge } from '../../shared/ipc/api';
import { renderPage } from '../render-page';
import { QuickCopyBox } from './box';

declare global {
  interface Window {
    readonly quickCopy?: QuickBridge;
  }
}

const bridge = window.quickCopy;
if (bridge !== undefined) renderPage(<QuickCopyBox bridge={bridge} />);
