/**
 * The nonce with which this load of the page may add style sheets; the app writes it into the page
 * as it serves it. Undefined where nobody did, e.g. under a development server.
 */
export function cspNonce(page: Document): string | undefined {
  const nonce = page.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
  return nonce === '' || nonce.startsWith('__') ? undefined : nonce;
}
