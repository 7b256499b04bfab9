import { z } from 'zod';
import { isExactInstant } from './exact-instant';
import { usageSchema } from './usages/usage';

/** ISO 8601 UTC with exactly seven fractional digits, .NET's round-trip ("O") form. */
export const exactInstantSchema = z
  .string()
  .refine(isExactInstant, 'is no moment in UTC with seven fractional digits');

/** ISO 8601 UTC as `Date.prototype.toISOString` writes it. */
export const instantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

export const keyRoleSchema = z.enum(['primary', 'secondary']);
export type KeyRole = z.infer<typeof keyRoleSchema>;

export const apimFormatSchema = z.enum(['sas', 'compact']);
/** `sas` is `uid=…&ex=…&sn=…`; `compact` is `identifier&yyyyMMddHHmm&signature`. */
export type ApimFormat = z.infer<typeof apimFormatSchema>;

/** Lead times in seconds before expiry; 0 is "at expiry"; `off` announces nothing. */
export const leadTimesSchema = z.union([z.literal('off'), z.array(z.number().int().min(0))]);
export type LeadTimes = z.infer<typeof leadTimesSchema>;

const attempt = {
  at: instantSchema,
  /** The end that the credential had before it. */
  expiresAt: exactInstantSchema,
  /** How many had failed before it. */
  failures: z.number().int().min(0),
};

/** Renewal without a click, so long before the end. */
export const autoRenewSchema = z.object({
  leadSeconds: z.number().int().positive(),
  /** An attempt without an outcome yet: it is under way, or the app died of it. */
  begun: z.object(attempt).optional(),
  /** The last renewal of this kind, and whether the user was told of it. */
  renewed: z.object({ ...attempt, told: z.boolean() }).optional(),
  /** The attempts that failed since the last renewal. */
  trouble: z
    .object({
      failures: z.number().int().positive(),
      lastAt: instantSchema,
      nextTryAt: instantSchema,
      /** A sentence without any secret. */
      message: z.string(),
      /** What the user was told of it: the failure, or shortly before the end that it lasts. */
      told: z.enum(['failure', 'last-call']).optional(),
    })
    .optional(),
});
export type AutoRenew = z.infer<typeof autoRenewSchema>;

/** What every credential has, whatever its kind. */
export const credentialBase = {
  id: z.string(),
  name: z.string(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  favourite: z.boolean(),
  tags: z.array(z.string()),
  /** Free text; never a secret. */
  notes: z.string(),
  /** Kept, but out of the lists, the tray and the reminders. */
  archived: z.boolean(),
  /** Where it is used. */
  usages: z.array(usageSchema),
  /** Absent: it is renewed by hand only. */
  autoRenew: autoRenewSchema.optional(),
  /** Lead times of its own; absent means those of the settings. */
  leadTimes: leadTimesSchema.optional(),
  /** Keyed digest of the secret that is held, by which a pasted one is known again. */
  fingerprint: z.string().optional(),
};

/** Of a credential that is made from a service or connection. */
export const fromSource = { sourceId: z.string() };

/** Of a credential that belongs to none: its environment is its own. */
export const withoutSource = { sourceId: z.undefined().optional(), environment: z.string() };
