import { z } from 'zod';
import {
  credentialBase,
  exactInstantSchema,
  instantSchema,
  keyRoleSchema,
  withoutSource,
} from '../../record-parts';

/** An access key for the reporting API of an Azure Enterprise Agreement, made in the portal. */
export const eaKeySchema = z.object({
  kind: z.literal('ea-key'),
  ...credentialBase,
  ...withoutSource,
  /** Number of the enrollment. */
  enrollment: z.string(),
  keyRole: keyRoleSchema,
  /** By the key itself, or six months after it was made. */
  expiresAt: exactInstantSchema,
  issuedAt: instantSchema.optional(),
  ttlSeconds: z.number().positive().optional(),
  secretId: z.string(),
});
export type EaKey = z.infer<typeof eaKeySchema>;
