export const DAILY_CHOICES = [3, 7, 14, 30] as const;
export const WEEKLY_CHOICES = [0, 4, 8, 26, 52] as const;

/** The choices with the present one among them, in their order. */
export function withPresent(choices: readonly number[], present: number): readonly number[] {
  return [...new Set([...choices, present])].sort((a, b) => a - b);
}
