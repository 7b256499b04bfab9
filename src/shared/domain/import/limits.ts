/** Bytes of the largest file that is read. */
export const LARGEST_IMPORT_BYTES = 64 * 1024 * 1024;
/** Rows of the longest file that is read. */
export const MOST_IMPORT_ROWS = 100_000;
/** Rows that one import writes: what is kept is read as a whole at each start. */
export const MOST_WRITTEN_ROWS = 10_000;
export const MOST_COLUMNS = 200;
/** Characters of one record: beyond that a quote is not closed, or it is no table. */
export const LONGEST_RECORD = 1_000_000;
/** Characters of the longest secret that is kept. */
export const LONGEST_SECRET = 20_000;
/** Characters of the longest notes. */
export const LONGEST_NOTES = 10_000;
