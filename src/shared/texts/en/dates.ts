import { momentIn } from './english';

/** Moments in words. */
export const dates = {
  /** In the zone of that IANA name: `Tue 4 May 2027, 14:30 CEST`. */
  moment: momentIn,
  /** With how far it is from now. */
  momentAndDistance: (moment: string, distance: string) => `${moment} (${distance})`,
};
