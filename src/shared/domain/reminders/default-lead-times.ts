/** Before expiry, in seconds, until the settings say otherwise. */
export const DEFAULT_LEAD_TIMES_SECONDS: readonly number[] = [
  30 * 86_400,
  7 * 86_400,
  86_400,
  3_600,
  0,
];
