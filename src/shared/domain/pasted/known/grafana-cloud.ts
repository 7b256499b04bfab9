import { PRODUCTS } from '../../../texts/products';
import { said } from '../../../texts/said';
import { base64Json } from '../../grafana/base64-text';
import type { Recognised } from '../../recogniser';
import { defined } from '../defined';

const TOKEN = /^glc_([A-Za-z0-9+/=_-]{20,4000})$/;

/**
 * Recognises the tokens of Grafana Cloud's access policies: `glc_` and base64 of a JSON object with
 * the organisation, the token's name and its secret.
 */
export function recogniseGrafanaCloud(value: string): Recognised | undefined {
  const encoded = TOKEN.exec(value)?.[1];
  if (encoded === undefined) return undefined;
  const { n: name, k: secret } = base64Json(encoded) ?? {};
  if (typeof secret !== 'string' || secret === '') return undefined;
  return defined<Recognised>({
    kind: 'known-secret',
    title: said().knownSecrets.grafanaCloud,
    maker: PRODUCTS.grafanaCloud,
    identifier: typeof name === 'string' && name !== '' ? name : undefined,
    remarks: [said().knownSecrets.grafanaCloudOnly],
  });
}
