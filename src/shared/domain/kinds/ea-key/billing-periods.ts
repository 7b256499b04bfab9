import type { EaKey } from '../../model';

/** Where the service lists the enrollment's billing periods. */
export function billingPeriodsUrl({ enrollment }: EaKey): string {
  return `https://consumption.azure.com/v2/enrollments/${encodeURIComponent(enrollment)}/billingperiods`;
}
