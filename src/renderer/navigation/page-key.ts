const ELSEWHERE =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]';

/** Whether a plain key is meant for the page: nothing is being typed, asked or chosen. */
export function isForThePage(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return false;
  return !(target instanceof HTMLElement && target.closest(ELSEWHERE) !== null);
}
