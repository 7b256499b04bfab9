/** Why a D-Bus call came to nothing. */
export type BusFaultKind =
  /** There is no bus, or nothing on it owns or provides the name. */
  | 'absent'
  | 'timeout'
  /** The other side answered with an error. */
  | 'refused'
  /** The connection broke. */
  | 'lost';

/** Raised by every D-Bus call that came to nothing. */
export class BusFault extends Error {
  override readonly name = 'BusFault';

  constructor(
    readonly kind: BusFaultKind,
    message: string,
    /** The D-Bus name of the error the other side answered with. */
    readonly errorName?: string,
  ) {
    super(message);
  }
}

const ABSENT_NAMES: ReadonlySet<string> = new Set([
  'org.freedesktop.DBus.Error.ServiceUnknown',
  'org.freedesktop.DBus.Error.NameHasNoOwner',
]);

/** Sorts an error reply by its D-Bus name. */
export function faultFromReply(errorName: string, message: string): BusFault {
  if (ABSENT_NAMES.has(errorName)) return new BusFault('absent', message, errorName);
  if (/\.(?:NoReply|Timeout|TimedOut)$/.test(errorName)) {
    return new BusFault('timeout', message, errorName);
  }
  return new BusFault('refused', message, errorName);
}
