import { z } from 'zod';
import { instantSchema } from '../record-parts';

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
