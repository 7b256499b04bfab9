const USUAL = [10, 20, 30, 60, 120, 300];

/** Seconds to choose from, what is set among them; "never" (0) stands last. */
export function clearChoices(current: number): readonly number[] {
  const seconds = [...new Set([...USUAL, current])].filter((each) => each > 0);
  return [...seconds.sort((a, b) => a - b), 0];
}
