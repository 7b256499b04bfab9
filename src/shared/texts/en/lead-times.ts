const EXAMPLE = '30d, 7d, 1d, 1h, at expiry';

/** Lead times as they are written, and their refusals; `typed` is what was typed, in quotes. */
export const leadTimes = {
  /** Both are read back from what somebody typed, so they hold no comma. */
  off: 'off',
  atExpiry: 'at expiry',

  tooLong: `Type a few lead times, for example ${EXAMPLE}.`,
  empty: `Type lead times, for example ${EXAMPLE}, or off.`,
  offAndMore: 'Either off or lead times, not both: remove “off” or everything else.',
  tooMany: (count: number, most: number) =>
    `These are ${count} lead times: at most ${most} are kept.`,
  negative: (typed: string) =>
    `${typed} lies after the expiry: a lead time counts back from it, as in 7d.`,
  noUnit: (typed: string, days: string, hours: string) =>
    `${typed} has no unit: write ${days} for days or ${hours} for hours. Decimals take a point, as in 1.5h.`,
  unreadable: (typed: string) =>
    `${typed} is not a lead time. Separate them with commas, as in ${EXAMPLE}.`,
};
