import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { cspNonce } from './csp-nonce';
import './window.css';

/** Draws a page of the app; its styles carry the nonce that the page's policy asks for. */
export function renderPage(page: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) return;
  const nonce = cspNonce(document);
  const renderer = createDOMRenderer(
    document,
    nonce === undefined ? {} : { styleElementAttributes: { nonce } },
  );
  // At once: between two tasks the empty page would be painted first, and the window shown with it.
  flushSync(() =>
    createRoot(root).render(
      <RendererProvider renderer={renderer} targetDocument={document}>
        {page}
      </RendererProvider>,
    ),
  );
}
