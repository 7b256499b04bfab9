import type { Moment } from '../../../shared/domain/reminders/quiet';
import type { Clock } from '../../ports/clock';

/** Reads the clock with its zone; a zone that the runtime does not know leaves the last one. */
export class Moments {
  private zone = 'UTC';

  constructor(private readonly clock: Clock) {}

  /** The zone is read when it is first asked for: time zones fill megabytes, and few looks need one. */
  now(): Moment {
    const readZone = () => this.readZone();
    let zone: string | undefined;
    return {
      epochMs: this.clock.now(),
      get zone() {
        zone ??= readZone();
        return zone;
      },
    };
  }

  private readZone(): string {
    const zone = this.clock.zone();
    if (zone !== this.zone && isKnownZone(zone)) this.zone = zone;
    return this.zone;
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
