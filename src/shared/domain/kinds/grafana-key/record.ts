import { z } from 'zod';
import { credentialBase, exactInstantSchema, fromSource, instantSchema } from '../../record-parts';

const keyKind = z.enum(['service-account-token', 'api-key', 'entra-token', 'unknown']);

/** The key that a renewal replaced, while its server still has it. */
export const formerKeySchema = z.object({
  keyKind,
  serverKeyId: z.number().int(),
  accountId: z.number().int().optional(),
  /** Its name on the server. */
  serverName: z.string(),
  /** Address and organisation: its connection may have been moved since. */
  server: z.string().optional(),
  expiresAt: exactInstantSchema.optional(),
  issuedAt: instantSchema.optional(),
  secretId: z.string().optional(),
  fingerprint: z.string().optional(),
  /** When the new one took its place, by the server's clock where that is known. */
  swappedAt: exactInstantSchema,
  /** The same by this computer's clock, as its places have it in `holdsFormer.since`. */
  replacedAt: instantSchema.optional(),
  /** When it is to be deleted on the server. */
  deleteAt: instantSchema,
  /** Why it was not deleted by itself: the user decides. */
  ask: z.enum(['used-since', 'use-not-told', 'not-deployed', 'refused']).optional(),
  /** What was found at the last look: when it was last used, or a sentence on why that failed. */
  lastUsedAt: exactInstantSchema.optional(),
  trouble: z.string().optional(),
  /** When the next look is, after that many failures in a row. */
  retry: z.object({ failures: z.number().int().min(0), at: instantSchema }).optional(),
  /** A renewal that was undone made it, so nobody uses it: it is deleted without a question. */
  undone: z.literal(true).optional(),
});
export type FormerKey = z.infer<typeof formerKeySchema>;

/** A key or token of a Grafana; without `secretId` it is only watched: the secret is elsewhere. */
export const grafanaKeySchema = z.object({
  kind: z.literal('grafana-key'),
  ...credentialBase,
  ...fromSource,
  keyKind,
  /** Its place on the server, where that is known. */
  serverKeyId: z.number().int().optional(),
  /** Its name on the server; absent where that is not known yet. */
  serverName: z.string().optional(),
  serviceAccount: z.object({ id: z.number().int(), name: z.string() }).optional(),
  role: z.string().optional(),
  /** Absent: it has no end, or none that is known. */
  expiresAt: exactInstantSchema.optional(),
  ttlSeconds: z.number().positive().optional(),
  /** Absent where nobody told when it was made. */
  issuedAt: instantSchema.optional(),
  secretId: z.string().optional(),
  /** What its server said of it, and when. `gone`: it was not in the list. */
  onServer: z
    .object({
      state: z.enum(['live', 'expired', 'revoked', 'gone']),
      checkedAt: instantSchema,
      lastUsedAt: exactInstantSchema.optional(),
    })
    .optional(),
  /** How long a renewal leaves the old one on the server, in seconds: 0 to 7 days. */
  graceSeconds: z.number().int().min(0).max(604_800),
  /** Replaced ones that are still on the server, the latest last. */
  formers: z.array(formerKeySchema),
});
export type GrafanaKey = z.infer<typeof grafanaKeySchema>;
