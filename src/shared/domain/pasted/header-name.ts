import { said } from '../../texts/said';

/** A header that carries a credential. */
export interface SecretHeader {
  /** As it should be written. */
  readonly name: string;
  /** `Authorization` or `Proxy-Authorization`, whose value starts with a scheme. */
  readonly authorization: boolean;
  /** Where the name is misspelt: the name as it stands there. */
  readonly misspelt?: string;
}

const AUTHORIZATION = 'authorization';
const LONGEST_NAME = 60;
const CARRIES_SECRET = /(?:^|[-_])(?:api-?key|key|token|secret|password|auth)$/i;
const CARRIES_NONE = /csrf|xsrf|idempotency|etag/i;

/**
 * Whether a header of that name carries a credential. `Authorization` is understood in any case
 * and with up to two slips; others (`X-API-Key`, `Private-Token`) by what their names end in.
 */
export function secretHeader(name: string): SecretHeader | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const proxy = /^proxy-(?=.)/i.test(name);
  const plain = (proxy ? name.slice('proxy-'.length) : name).toLowerCase();
  const right = proxy ? 'Proxy-Authorization' : 'Authorization';
  if (plain === AUTHORIZATION) return { name: right, authorization: true };
  if (slips(plain, AUTHORIZATION) <= 2) {
    return { name: right, authorization: true, misspelt: name };
  }
  return CARRIES_SECRET.test(name) && !CARRIES_NONE.test(name)
    ? { name, authorization: false }
    : undefined;
}

/** What to say of a misspelt name. */
export function spellingRemark({ misspelt, name }: SecretHeader): string[] {
  return misspelt === undefined ? [] : [said().pasted.headerMisspelt(misspelt, name)];
}

/**
 * Letters to insert, leave out, change or swap with their neighbour to make one word of the other
 * (optimal string alignment); 3 or more counts as 3.
 */
function slips(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      line.push(
        Math.min(
          at(rows, row - 1, column) + 1,
          (line[column - 1] ?? 0) + 1,
          at(rows, row - 1, column - 1) + (same ? 0 : 1),
          swapped ? at(rows, row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    rows.push(line);
  }
  return Math.min(3, at(rows, one.length, other.length));
}

function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
}
