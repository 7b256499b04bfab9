/** What one mark takes; the mark itself is a little smaller. */
export const MARK_PX = 32;
/** A line of marks. */
export const LANE_PX = 44;
export const AXIS_PX = 24;
/** Above the lines: room for the word "Now". */
export const TOP_PX = 18;

/** Of the whole chart, in pixels; known before it is loaded, so that nothing below it jumps. */
export function chartHeight(lanes: number): number {
  return TOP_PX + lanes * LANE_PX + AXIS_PX;
}
