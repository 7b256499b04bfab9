/** Whether an environment's free text names production, however it is written. */
export function isProduction(environment: string): boolean {
  return /^\s*(prod|production|live)\s*$/i.test(environment);
}
