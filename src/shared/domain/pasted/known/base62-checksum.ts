import { crc32 } from '../../crc32';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 6;

/**
 * Whether the last six characters are the CRC-32 of those before, in base 62 with leading zeros.
 * Source: GitHub's blog, "Behind GitHub's new authentication token formats" (2021); npm took it over.
 */
export function endsInItsChecksum(text: string): boolean {
  let rest = crc32(text.slice(0, -LENGTH));
  let checksum = '';
  for (let place = 0; place < LENGTH; place += 1) {
    checksum = `${DIGITS[rest % DIGITS.length]}${checksum}`;
    rest = Math.floor(rest / DIGITS.length);
  }
  return text.endsWith(checksum);
}

export const CHECKSUM_REMARK =
  'Its last six characters do not fit the rest: it is mistyped. Copy it again.';
