import type { CredentialView } from '../../../shared/ipc/api';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** How long a replaced one may stay on its server, in seconds. */
export const GRACE_SECONDS = [0, HOUR, DAY, 3 * DAY, 7 * DAY] as const;

const USUAL_GRACE = DAY;

/** The grace time that was chosen last, in seconds. */
export function graceOf(credential: CredentialView): number {
  return 'graceSeconds' in credential ? credential.graceSeconds : USUAL_GRACE;
}

/** The grace times to offer; one that was chosen by other means is among them. */
export function offeredGraces(chosen: number): readonly number[] {
  return [...new Set([...GRACE_SECONDS, chosen])].sort((a, b) => a - b);
}

/** The name that the new one is likely to have on the server: names never collide there. */
export function likelyName(name: string, nowMs: number, zone?: string): string {
  const day = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: zone,
  }).format(nowMs);
  return `${name.replace(/ \(\d{4}-\d{2}-\d{2}\)$/, '')} (${day})`;
}
