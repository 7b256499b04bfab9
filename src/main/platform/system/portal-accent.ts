/**
 * `#rrggbb` of the portal's `accent-color`, three numbers from 0 to 1. Others, as most desktops
 * send them for "none", mean that there is no accent. Source: XDG Desktop Portal, Settings.
 */
export function accentOfPortal(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length !== 3) return undefined;
  const parts: readonly unknown[] = value;
  let hex = '#';
  for (const part of parts) {
    if (typeof part !== 'number' || !(part >= 0 && part <= 1)) return undefined;
    hex += Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  }
  return hex;
}
