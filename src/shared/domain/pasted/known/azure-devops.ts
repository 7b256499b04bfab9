import { PRODUCTS } from '../../../texts/products';
import { said } from '../../../texts/said';
import type { Recognised } from '../../recogniser';

// The older form, 52 letters and digits with no mark of its own, cannot be told from other secrets.
const TOKEN = /^[0-9A-Za-z]{76}AZDO[0-9A-Za-z]{4}$/;

/**
 * Recognises Azure DevOps personal access tokens of 2024 and later. Source: Learn, Microsoft
 * Purview, "Azure DevOps personal access token" entity definition.
 */
export function recogniseAzureDevOps(value: string): Recognised | undefined {
  if (!TOKEN.test(value)) return undefined;
  return {
    kind: 'known-secret',
    title: said().knownSecrets.azureDevOps,
    maker: PRODUCTS.azureDevOps,
    remarks: [],
  };
}
