import { PRODUCTS } from '../../../texts/products';
import { said } from '../../../texts/said';
import type { Recognised } from '../../recogniser';

const SECRET = /^[\w.~-]{3}(?:7Q~[\w.~-]{31}|8Q~[\w.~-]{34})$/;

/**
 * Recognises client secrets of Microsoft Entra applications, by the mark in their fourth to sixth
 * character. Source: Learn, Microsoft Purview, "Azure AD client secret" entity definition, and the
 * patterns of Microsoft's security utilities (SEC101/156).
 */
export function recogniseEntraClientSecret(value: string): Recognised | undefined {
  if (!SECRET.test(value)) return undefined;
  return {
    kind: 'known-secret',
    title: said().knownSecrets.entraClientSecret,
    maker: PRODUCTS.entra,
    remarks: [said().knownSecrets.entraEnd],
  };
}
