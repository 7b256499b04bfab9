import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { findBridge } from './bridge';
import { cspNonce } from './csp-nonce';
import { reportFaults } from './failure/report-faults';
import { NoBridge } from './shell/no-bridge';
import './window.css';

const nonce = cspNonce(document);
const renderer = createDOMRenderer(
  document,
  nonce === undefined ? {} : { styleElementAttributes: { nonce } },
);

const root = document.getElementById('root');
if (root !== null) {
  const bridge = findBridge();
  if (bridge !== undefined) reportFaults(window, bridge);
  createRoot(root).render(
    <StrictMode>
      <RendererProvider renderer={renderer} targetDocument={document}>
        {bridge === undefined ? <NoBridge /> : <App bridge={bridge} />}
      </RendererProvider>
    </StrictMode>,
  );
}
