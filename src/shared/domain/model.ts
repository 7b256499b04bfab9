import { z } from 'zod';
import { type Credential, credentialSchema } from './kinds/records';
import { exactInstantSchema, instantSchema } from './record-parts';
import { SCHEMA_VERSION } from './schema-version';
import { sourceSchema } from './sources/sources';

export type { ApimToken } from './kinds/apim-token/record';
export type { EaKey } from './kinds/ea-key/record';
export type { GatewayToken } from './kinds/gateway-token/record';
export type { FormerKey, GrafanaKey } from './kinds/grafana-key/record';
export type { OtherCredential } from './kinds/other/record';
export { type Credential, credentialSchema } from './kinds/records';
export {
  type ApimFormat,
  type AutoRenew,
  apimFormatSchema,
  exactInstantSchema,
  instantSchema,
  type KeyRole,
  keyRoleSchema,
  type LeadTimes,
  leadTimesSchema,
} from './record-parts';
export { SCHEMA_VERSION } from './schema-version';
export type { GrafanaConnection, GrafanaSignIn } from './sources/grafana-connection';
export type { ApimGateway, ApimService, SigningSource } from './sources/signing-source';
export { type Source, sourceSchema } from './sources/sources';
export type { Usage, UsagePlace } from './usages/usage';

/** A credential that ends, as the reminders see it. */
export type EndingCredential = Credential & { readonly expiresAt: string };

/** Whether a credential has an end that is known. */
export function ends(credential: Credential): credential is EndingCredential {
  return credential.expiresAt !== undefined;
}

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

/** A secret that is held here no more, so that it is known again when it is pasted. */
export const formerSecretSchema = z.object({
  fingerprint: z.string(),
  credentialId: z.string(),
  /** The credential's name at that time. */
  name: z.string(),
  how: z.enum(['replaced', 'deleted']),
  at: instantSchema,
  /** When it ended or ends. */
  expiresAt: exactInstantSchema.optional(),
});
export type FormerSecret = z.infer<typeof formerSecretSchema>;

/**
 * Written before a server is asked to make a key, and taken away once that key is stored or known
 * not to exist: whatever interrupts the making, the user is told of what it left on the server.
 */
export const creationSchema = z.object({
  id: z.string(),
  connectionId: z.string(),
  /** The credential that was being renewed; absent for a new one. */
  credentialId: z.string().optional(),
  keyKind: z.enum(['service-account-token', 'api-key']),
  /** The name on the server. */
  name: z.string(),
  /** Address and organisation: its connection may have been moved since. */
  server: z.string().optional(),
  /** Of a token, where its account was there already. */
  accountId: z.number().int().optional(),
  /** Of a token: the account that is made for it; without `id` while that is being made. */
  newAccount: z.object({ name: z.string(), id: z.number().int().optional() }).optional(),
  /**
   * The number of what had the name beforehand, which therefore is not what was made; `not-told`
   * where nobody could look. Absent: nothing had it.
   */
  before: z.union([z.number().int(), z.literal('not-told')]).optional(),
  startedAt: instantSchema,
  /** Who began it; absent where that was not noted. */
  by: z.enum(['app', 'command-line']).optional(),
  /**
   * It is on the server, and its secret is lost: it wants to be deleted there. Without
   * `serverKeyId` only the account that was made for it is there.
   */
  found: z
    .object({ serverKeyId: z.number().int().optional(), accountId: z.number().int().optional() })
    .optional(),
});
export type Creation = z.infer<typeof creationSchema>;

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
  /** Keychain accounts that belong to nothing here and that the user has chosen to leave there. */
  leftSecretIds: z.array(z.string()).optional(),
  /** Keychain account of the key that all fingerprints are made with. */
  fingerprintKeyId: z.string().optional(),
  /** Keychain account of what the app's passphrase is checked against; absent: the lock is off. */
  lockVerifierId: z.string().optional(),
  /** What backups are encrypted to: an age recipient, and where the identity that opens them is. */
  backupKey: z
    .object({
      /** Tells this computer's backups from those of another one in the same folder. */
      tag: z.string().regex(/^[0-9a-f]{6}$/),
      /** Keychain account of the identity. */
      secretId: z.string(),
      recipient: z.string(),
      /** The identity under the recovery passphrase, as an armoured age file. */
      wrapped: z.string().optional(),
    })
    .optional(),
  formerSecrets: z.array(formerSecretSchema),
  creations: z.array(creationSchema),
});
export type BackupKey = NonNullable<z.infer<typeof metadataSchema>['backupKey']>;
export type Metadata = z.infer<typeof metadataSchema>;

/** What a new installation starts from. */
export const EMPTY_METADATA: Metadata = {
  schemaVersion: SCHEMA_VERSION,
  sources: [],
  credentials: [],
  announcements: [],
  snoozes: [],
  looseSecretIds: [],
  formerSecrets: [],
  creations: [],
};
