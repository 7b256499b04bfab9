import { serialize } from 'node:v8';

/** Far above any honest form, far below what could stall the app. */
const LARGEST_BYTES = 256 * 1024;

/** True where the arguments of a request, as they came over the wire, are of a sane size. */
export function isSaneSize(args: readonly unknown[]): boolean {
  try {
    return serialize(args).byteLength <= LARGEST_BYTES;
  } catch {
    return false;
  }
}
