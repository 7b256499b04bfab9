import { PRODUCTS } from '../../../texts/products';
import { said } from '../../../texts/said';
import type { Recognised } from '../../recogniser';
import { checksumRemarks } from './base62-checksum';

/** Recognises npm access tokens. Source: GitHub changelog, "npm has a new access token format" (2021). */
export function recogniseNpm(value: string): Recognised | undefined {
  if (!/^npm_[0-9A-Za-z]{36}$/.test(value)) return undefined;
  return {
    kind: 'known-secret',
    title: said().knownSecrets.npm,
    maker: PRODUCTS.npm,
    remarks: checksumRemarks(value.slice(4)),
  };
}
