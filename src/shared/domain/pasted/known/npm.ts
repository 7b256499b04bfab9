import type { Recognised } from '../../recogniser';
import { CHECKSUM_REMARK, endsInItsChecksum } from './base62-checksum';

/** Recognises npm access tokens. Source: GitHub changelog, "npm has a new access token format" (2021). */
export function recogniseNpm(value: string): Recognised | undefined {
  if (!/^npm_[0-9A-Za-z]{36}$/.test(value)) return undefined;
  return {
    kind: 'known-secret',
    title: 'npm access token',
    remarks: endsInItsChecksum(value.slice(4)) ? [] : [CHECKSUM_REMARK],
  };
}
