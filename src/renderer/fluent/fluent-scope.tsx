import {
  createDOMRenderer,
  PortalMountNodeProvider,
  RendererProvider,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cspNonce } from '../csp-nonce';
import { useOverlays } from './overlays';

const nonce = cspNonce(document);

/** Its styles carry the nonce that the page's policy asks for. */
const renderer = createDOMRenderer(
  document,
  nonce === undefined ? {} : { styleElementAttributes: { nonce } },
);

/** What Fluent's components need around them; the theme is the page's. */
export function FluentScope({ children }: { readonly children: ReactNode }) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <PortalMountNodeProvider value={useOverlays()}>{children}</PortalMountNodeProvider>
    </RendererProvider>
  );
}
