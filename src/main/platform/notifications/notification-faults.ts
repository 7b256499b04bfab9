import type { NotificationOutcome } from '../../ports/notifier';
import { appTexts } from '../../texts/app-texts';
import { BusFault } from '../dbus/bus-fault';

type Refusal = Exclude<NotificationOutcome, { accepted: true }>;

/** It has been handed over, and nobody can say yet whether it is shown. */
export function noAnswer(): Refusal {
  return { accepted: false, fault: 'timeout', reason: appTexts().notificationFaults.noAnswer };
}

/** Nothing was handed over. */
export function notResponding(): Refusal {
  return failed(appTexts().notificationFaults.notResponding);
}

/** The outcome of a `Notify` that is known to have come to nothing. */
export function refusalFrom(error: unknown): Refusal {
  const { notificationFaults } = appTexts();
  if (!(error instanceof BusFault)) return failed(notificationFaults.notHandedOver);
  switch (error.kind) {
    case 'absent':
      return absent();
    case 'timeout':
      return notResponding();
    case 'lost':
      return failed(notificationFaults.lost);
    case 'refused':
      // Installed, but it cannot be started here.
      if (error.errorName?.startsWith('org.freedesktop.DBus.Error.Spawn.')) return absent();
      return failed(notificationFaults.refused);
  }
}

function absent(): Refusal {
  return { accepted: false, fault: 'absent', reason: appTexts().notificationFaults.absent };
}

export function failed(reason: string): Refusal {
  return { accepted: false, fault: 'failed', reason };
}
