import { z } from 'zod';
import { isExactInstant } from './exact-instant';

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

/** An API Management service whose keys sign tokens. The keys themselves are in the keychain. */
export const apimServiceSchema = z.object({
  kind: z.literal('apim-service'),
  id: z.string(),
  name: z.string(),
  /** Host of the management endpoint, e.g. `contoso.management.azure-api.net`. */
  host: z.string(),
  identifier: z.string(),
  /** Free text; `production` is marked wherever it is shown. */
  environment: z.string(),
  /** Keychain accounts of the two keys. */
  keySecretIds: z.object({ primary: z.string().optional(), secondary: z.string().optional() }),
  /** When each key was last typed in: tokens signed before that used the old key. */
  keyChangedAt: z.object({
    primary: instantSchema.optional(),
    secondary: instantSchema.optional(),
  }),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type ApimService = z.infer<typeof apimServiceSchema>;

/** Lead times in seconds before expiry; 0 is "at expiry"; `off` announces nothing. */
export const leadTimesSchema = z.union([z.literal('off'), z.array(z.number().int().min(0))]);
export type LeadTimes = z.infer<typeof leadTimesSchema>;

/** What every credential has, whatever its kind. */
const credentialBase = {
  id: z.string(),
  name: z.string(),
  sourceId: z.string(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  favourite: z.boolean(),
  /** Lead times of its own; absent means those of the settings. */
  leadTimes: leadTimesSchema.optional(),
};

/** A token for API Management's direct management API, signed here. */
export const apimTokenSchema = z.object({
  kind: z.literal('apim-token'),
  ...credentialBase,
  /** The identifier that was signed; the service's may have changed since. */
  identifier: z.string(),
  keyRole: keyRoleSchema,
  format: apimFormatSchema,
  /** When the service stops taking it, exactly as signed. */
  expiresAt: exactInstantSchema,
  /** The span it was last made for, in seconds; renewal offers it again. */
  ttlSeconds: z.number().positive(),
  /** When this token was signed: its lifetime counts from here. */
  issuedAt: instantSchema,
  /** Keychain account of the token. */
  secretId: z.string(),
});
export type ApimToken = z.infer<typeof apimTokenSchema>;

/** How a Grafana is signed in to. The secret, where there is one, is in the keychain. */
export const grafanaSignInSchema = z.discriminatedUnion('method', [
  /** By a key or token that is a credential of its own, with reminders. */
  z.object({ method: z.literal('credential'), credentialId: z.string() }),
  z.object({ method: z.literal('password'), user: z.string(), secretId: z.string() }),
  /** Azure Managed Grafana; `audience` is the one that worked last. */
  z.object({
    method: z.literal('azure-cli'),
    tenant: z.string().optional(),
    audience: z.string().optional(),
  }),
]);
export type GrafanaSignIn = z.infer<typeof grafanaSignInSchema>;

/** A Grafana server, and one organisation on it. */
export const grafanaConnectionSchema = z.object({
  kind: z.literal('grafana-connection'),
  id: z.string(),
  name: z.string(),
  /** Without a trailing slash; may have a port and a path prefix. */
  url: z.string(),
  orgId: z.number().int().optional(),
  environment: z.string(),
  signIn: grafanaSignInSchema,
  /** SHA-256 of a certificate that the user chose to trust, as `AA:BB:…`. */
  trustedFingerprint: z.string().optional(),
  /** `http://` beyond this computer was agreed to. */
  allowHttp: z.boolean(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type GrafanaConnection = z.infer<typeof grafanaConnectionSchema>;

/** A key or token of a Grafana; without `secretId` it is only watched: the secret is elsewhere. */
export const grafanaKeySchema = z.object({
  kind: z.literal('grafana-key'),
  ...credentialBase,
  keyKind: z.enum(['service-account-token', 'api-key', 'entra-token', 'unknown']),
  /** Its place on the server, where that is known. */
  serverKeyId: z.number().int().optional(),
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
});
export type GrafanaKey = z.infer<typeof grafanaKeySchema>;

/** Any credential's names and dates; never its secret. */
export const credentialSchema = z.discriminatedUnion('kind', [apimTokenSchema, grafanaKeySchema]);
export type Credential = z.infer<typeof credentialSchema>;

/** A credential that ends, as the reminders see it. */
export type EndingCredential = Credential & { readonly expiresAt: string };

/** Whether a credential has an end that is known. */
export function ends(credential: Credential): credential is EndingCredential {
  return credential.expiresAt !== undefined;
}

/** What a credential is made from. */
export const sourceSchema = z.discriminatedUnion('kind', [
  apimServiceSchema,
  grafanaConnectionSchema,
]);
export type Source = z.infer<typeof sourceSchema>;

/** One reminder that the notification service has accepted, or that a later one stood in for. */
export const announcementSchema = z.object({
  credentialId: z.string(),
  /** The expiry it was about: a renewed credential is announced anew. */
  expiresAt: exactInstantSchema,
  /** Absent where it was a snooze that came back. */
  leadSeconds: z.number().int().min(0).optional(),
  announcedAt: instantSchema,
  /**
   * `folded`: it was overtaken by a more urgent one before it could be shown. `perhaps`: the app
   * died twice while showing it, so nobody knows; it is not tried a third time.
   */
  how: z.enum(['single', 'digest', 'folded', 'perhaps']),
});
export type Announcement = z.infer<typeof announcementSchema>;

/** The user asked to be told again at `until`. */
export const snoozeSchema = z.object({
  credentialId: z.string(),
  expiresAt: exactInstantSchema,
  until: instantSchema,
});
export type Snooze = z.infer<typeof snoozeSchema>;

/** Written before a notification is shown and taken away with its outcome: see decision 0030. */
export const announcingSchema = z.object({
  startedAt: instantSchema,
  items: z.array(
    z.object({
      credentialId: z.string(),
      expiresAt: exactInstantSchema,
      /** Absent where only a snooze comes back. */
      leadSeconds: z.number().int().min(0).optional(),
      /** The snooze that comes back with it. */
      snoozedUntil: instantSchema.optional(),
      /**
       * `first`: being shown. `again`: being shown although a run that died may have shown it.
       * `waiting`: such a run may have shown it, and it is not being shown now.
       */
      stage: z.enum(['first', 'again', 'waiting']),
    }),
  ),
});
export type Announcing = z.infer<typeof announcingSchema>;

export const SCHEMA_VERSION = 1;

/** All of the metadata file. */
export const metadataSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  sources: z.array(sourceSchema),
  credentials: z.array(credentialSchema),
  announcements: z.array(announcementSchema),
  snoozes: z.array(snoozeSchema),
  /** Reminders being shown; found at start-up, it tells what a dead run may have shown. */
  announcing: announcingSchema.optional(),
  /**
   * Keychain accounts that no row above refers to yet or any more: written here before a secret is
   * stored and until an old one is gone, so that a crash leaves no orphan that nobody knows of.
   */
  looseSecretIds: z.array(z.string()),
});
export type Metadata = z.infer<typeof metadataSchema>;

/** What a new installation starts from. */
export const EMPTY_METADATA: Metadata = {
  schemaVersion: SCHEMA_VERSION,
  sources: [],
  credentials: [],
  announcements: [],
  snoozes: [],
  looseSecretIds: [],
};
