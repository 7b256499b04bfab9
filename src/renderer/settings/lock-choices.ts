const USUAL = [1, 5, 15, 30, 60, 240];

/** Minutes to choose from, what is set among them; "never" (0) stands last. */
export function lockChoices(current: number): readonly number[] {
  const minutes = [...new Set([...USUAL, current])].filter((each) => each > 0);
  return [...minutes.sort((a, b) => a - b), 0];
}
