import type { Moment } from '../../../shared/domain/reminders/quiet';
import type { Clock } from '../../ports/clock';

/** Reads the clock with its zone; a zone that the runtime does not know leaves the last one. */
export class Moments {
  private zone = 'UTC';

  constructor(private readonly clock: Clock) {}

  now(): Moment {
    const zone = this.clock.zone();
    if (zone !== this.zone && isKnownZone(zone)) this.zone = zone;
    return { epochMs: this.clock.now(), zone: this.zone };
  }
}

function isKnownZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
