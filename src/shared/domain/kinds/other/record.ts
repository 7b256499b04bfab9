import { z } from 'zod';
import {
  credentialBase,
  exactInstantSchema,
  instantSchema,
  withoutSource,
} from '../../record-parts';

/** Any secret with an end date, or only the date of one that is held elsewhere. */
export const otherSchema = z.object({
  kind: z.literal('other'),
  ...credentialBase,
  ...withoutSource,
  /** What it is for: `GitHub`, `Azure DevOps`. */
  service: z.string(),
  /** Where the secret is, such as `op://vault/item`; empty: here, or nobody said. */
  reference: z.string(),
  /** The page on which a new one is made; empty where that is not known. */
  renewalUrl: z.string(),
  /** An address that a `curl` command tries it on; empty: there is none. */
  testUrl: z.string(),
  /** What stands before it in the `Authorization` header; empty: nothing. */
  scheme: z.string(),
  /** Absent: it has no end, or none that is known. */
  expiresAt: exactInstantSchema.optional(),
  issuedAt: instantSchema.optional(),
  ttlSeconds: z.number().positive().optional(),
  /** Absent: only the date is kept here. */
  secretId: z.string().optional(),
});
export type OtherCredential = z.infer<typeof otherSchema>;
