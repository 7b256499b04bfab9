import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import type { QuickBridge } from '../../shared/ipc/api';
import { cspNonce } from '../csp-nonce';
import { QuickCopyBox } from './box';
import '../window.css';

declare global {
  interface Window {
    readonly quickCopy?: QuickBridge;
  }
}

const nonce = cspNonce(document);
const renderer = createDOMRenderer(
  document,
  nonce === undefined ? {} : { styleElementAttributes: { nonce } },
);

const root = document.getElementById('root');
const bridge = window.quickCopy;
if (root !== null && bridge !== undefined) {
  createRoot(root).render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <QuickCopyBox bridge={bridge} />
    </RendererProvider>,
  );
}
