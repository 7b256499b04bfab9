/** The sizes of the window's text and parts that can be chosen, in percent. */
export const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;

export type ZoomStep = 'in' | 'out' | 'reset';

/** The next size from `percent` in a direction; the ends stay where they are. */
export function zoomed(percent: number, step: ZoomStep): number {
  switch (step) {
    case 'reset':
      return 100;
    case 'in':
      return ZOOM_STEPS.find((each) => each > percent) ?? percent;
    case 'out':
      return ZOOM_STEPS.findLast((each) => each < percent) ?? percent;
  }
}
