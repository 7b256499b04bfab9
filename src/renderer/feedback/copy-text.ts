/**
 * Puts a text that is no secret on the clipboard; false where the browser refused. The window has
 * no permission for the asynchronous clipboard, and needs none for a copy that the user asked for.
 */
export function copyText(text: string): boolean {
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.setAttribute('aria-hidden', 'true');
  Object.assign(holder.style, { position: 'fixed', opacity: '0', pointerEvents: 'none' });
  const active = document.activeElement;
  document.body.append(holder);
  holder.select();
  const copied = document.execCommand('copy');
  holder.remove();
  if (active instanceof HTMLElement) active.focus();
  return copied;
}
