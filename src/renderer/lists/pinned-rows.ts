/** Adds places to a window's ascending ones; a place below 0 is none. */
export function withPinned(places: readonly number[], pinned: readonly number[]): number[] {
  return [...new Set([...places, ...pinned.filter((place) => place >= 0)])].sort((a, b) => a - b);
}
