import { z } from 'zod';
import { instantSchema, keyRoleSchema } from '../record-parts';

/** What everything with a primary and a secondary key has; the keys themselves are in the keychain. */
const signingSource = {
  id: z.string(),
  name: z.string(),
  /** Free text; `production` is marked wherever it is shown. */
  environment: z.string(),
  /** Keychain accounts of the two keys. */
  keySecretIds: z.object({ primary: z.string().optional(), secondary: z.string().optional() }),
  /** When each key was last typed in: tokens signed before that used the old key. */
  keyChangedAt: z.object({
    primary: instantSchema.optional(),
    secondary: instantSchema.optional(),
  }),
  /** A key is being rolled: `role` is the one that gets a new value in the portal. */
  roll: z.object({ role: keyRoleSchema, startedAt: instantSchema }).optional(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
};

/** An API Management service whose keys sign tokens. */
export const apimServiceSchema = z.object({
  kind: z.literal('apim-service'),
  ...signingSource,
  /** Host of the management endpoint, e.g. `contoso.management.azure-api.net`. */
  host: z.string(),
  identifier: z.string(),
});
export type ApimService = z.infer<typeof apimServiceSchema>;

/** A self-hosted gateway whose keys sign its tokens. */
export const apimGatewaySchema = z.object({
  kind: z.literal('apim-gateway'),
  ...signingSource,
  /** As the portal names it; it is what is signed. */
  gatewayId: z.string(),
});
export type ApimGateway = z.infer<typeof apimGatewaySchema>;

/** A source with a primary and a secondary key. */
export type SigningSource = ApimService | ApimGateway;
