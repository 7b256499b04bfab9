/** Pixels; every row is as high, so that where one stands is known without drawing it. */
export const ROW_HEIGHT = 57;
/** Pixels that the heads stick to the top of the page with. */
export const HEAD_HEIGHT = 36;
