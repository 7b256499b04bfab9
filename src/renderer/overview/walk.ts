/** Where a mark stands; marks are sorted from left to right. */
export interface Standing {
  readonly lane: number;
  readonly atPx: number;
}

/** The mark that an arrow, Home or End leads to from another; undefined for any other key. */
export function walked(marks: readonly Standing[], from: number, key: string): number | undefined {
  const last = marks.length - 1;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(from - 1, 0);
    case 'ArrowRight':
      return Math.min(from + 1, last);
    case 'ArrowUp':
      return beside(marks, from, -1);
    case 'ArrowDown':
      return beside(marks, from, 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** The nearest mark of the lane above or below; the same where there is none. */
function beside(marks: readonly Standing[], from: number, direction: 1 | -1): number {
  const here = marks[from];
  if (here === undefined) return from;
  let best = from;
  let bestPx = Number.POSITIVE_INFINITY;
  marks.forEach(({ lane, atPx }, index) => {
    const px = Math.abs(atPx - here.atPx);
    if (lane !== here.lane + direction || px >= bestPx) return;
    best = index;
    bestPx = px;
  });
  return best;
}
