import type { NotificationOutcome } from '../../ports/notifier';
import { BusFault } from '../dbus/bus-fault';

type Refusal = Exclude<NotificationOutcome, { accepted: true }>;

/** It has been handed over, and nobody can say yet whether it is shown. */
export const NO_ANSWER: Refusal = {
  accepted: false,
  fault: 'timeout',
  reason:
    'The notification service was given the notification and does not answer; it may still show it.',
};

/** Nothing was handed over. */
export const NOT_RESPONDING: Refusal = {
  accepted: false,
  fault: 'failed',
  reason: 'The notification service of this desktop does not answer. Restart it.',
};

const ABSENT: Refusal = {
  accepted: false,
  fault: 'absent',
  reason:
    'No notification service runs in this session. Start the one of your desktop, or install one such as dunst.',
};

/** The outcome of a `Notify` that is known to have come to nothing. */
export function refusalFrom(error: unknown): Refusal {
  if (!(error instanceof BusFault)) return failed('The notification could not be handed over.');
  switch (error.kind) {
    case 'absent':
      return ABSENT;
    case 'timeout':
      return NOT_RESPONDING;
    case 'lost':
      return failed('The connection to the notification service broke before it answered.');
    case 'refused':
      // Installed, but it cannot be started here.
      if (error.errorName?.startsWith('org.freedesktop.DBus.Error.Spawn.')) return ABSENT;
      return failed('The notification service refused the notification.');
  }
}

export function failed(reason: string): Refusal {
  return { accepted: false, fault: 'failed', reason };
}
