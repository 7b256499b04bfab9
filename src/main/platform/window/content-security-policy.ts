/** Stands in `index.html` where each answer carries its own nonce. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/**
 * The policy of every page of the app. The nonce is for Fluent's style engine, which writes its
 * rules into `<style>` elements; scripts come from the app's own files only, without exception.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // Text never becomes markup or code, in no library either.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
