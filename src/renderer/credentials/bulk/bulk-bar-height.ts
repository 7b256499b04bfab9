/** Pixels that the bar covers at the bottom of the page. */
export const BULK_BAR_HEIGHT = 56;
