import { PRODUCTS } from '../../../texts/products';
import { said } from '../../../texts/said';
import type { Recognised } from '../../recogniser';

const KEY_ID = /^(AKIA|ASIA)[A-Z2-7]{16}$/;

/** Recognises AWS access key IDs. Source: AWS IAM User Guide, "IAM identifiers", unique ID prefixes. */
export function recogniseAws(value: string): Recognised | undefined {
  const prefix = KEY_ID.exec(value)?.[1];
  if (prefix === undefined) return undefined;
  const { knownSecrets } = said();
  return {
    kind: 'known-secret',
    title: prefix === 'AKIA' ? knownSecrets.awsKeyId : knownSecrets.awsTemporaryKeyId,
    maker: PRODUCTS.aws,
    identifier: value,
    remarks: [knownSecrets.awsNoSecret],
  };
}
