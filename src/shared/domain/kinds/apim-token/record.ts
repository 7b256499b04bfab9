import { z } from 'zod';
import {
  apimFormatSchema,
  credentialBase,
  exactInstantSchema,
  fromSource,
  instantSchema,
  keyRoleSchema,
} from '../../record-parts';

/** What every token that is signed here has. */
export const signedToken = {
  ...credentialBase,
  ...fromSource,
  /** The identifier or gateway ID that was signed; its source's may have changed since. */
  identifier: z.string(),
  keyRole: keyRoleSchema,
  /** When the service stops taking it, exactly as signed. */
  expiresAt: exactInstantSchema,
  /** The span it was last made for, in seconds; renewal offers it again. */
  ttlSeconds: z.number().positive(),
  /** When this token was signed: its lifetime counts from here. */
  issuedAt: instantSchema,
  /** Keychain account of the token. */
  secretId: z.string(),
};

/** A token for API Management's direct management API, signed here. */
export const apimTokenSchema = z.object({
  kind: z.literal('apim-token'),
  ...signedToken,
  format: apimFormatSchema,
});
export type ApimToken = z.infer<typeof apimTokenSchema>;
