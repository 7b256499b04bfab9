import type { Recognised } from '../../recogniser';

const KEY_ID = /^(AKIA|ASIA)[A-Z2-7]{16}$/;

/** Recognises AWS access key IDs. Source: AWS IAM User Guide, "IAM identifiers", unique ID prefixes. */
export function recogniseAws(value: string): Recognised | undefined {
  const prefix = KEY_ID.exec(value)?.[1];
  if (prefix === undefined) return undefined;
  return {
    kind: 'known-secret',
    title: prefix === 'AKIA' ? 'AWS access key ID' : 'AWS access key ID of temporary credentials',
    identifier: value,
    remarks: ['It is a name and no secret: the secret access key belongs to it.'],
  };
}
