import { printable } from './output';

/** Rows under their headings, in columns as wide as what they hold; nothing a terminal would act on. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [headings, ...rows].map((row) => row.map(printable));
  const widths = headings.map((_, column) =>
    Math.max(...cells.map((row) => lengthOf(row[column] ?? ''))),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A moment to the second: `2026-12-01T09:30:00Z`, or `fallback`. */
export function moment(exact: string | undefined, fallback: string): string {
  return exact === undefined ? fallback : `${exact.slice(0, 19)}Z`;
}

function lengthOf(text: string): number {
  return [...text].length;
}
