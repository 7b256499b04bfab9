/**
 * Puts the focus where a page wants it when what had it is gone: into the row of a list that the
 * keyboard stands on (`data-focus-home`), else on the page's heading.
 */
export function focusHome(): void {
  const home = document.querySelector<HTMLElement>('main [data-focus-home]');
  (home ?? document.querySelector<HTMLElement>('main h1'))?.focus();
}
