import { z } from 'zod';
import { isExactInstant } from '../exact-instant';

const text = z.string().max(2_000);

const KUBERNETES = {
  place: z.literal('kubernetes-secret'),
  /** Of the kubeconfig; empty: the current one. */
  context: text,
  namespace: text,
  secretName: text,
  /** The entry within the Secret. */
  key: text,
  /** A workload to start anew afterwards, as `deployment/gateway`; empty: none. */
  restart: text,
};
const GITHUB = {
  place: z.literal('github-secret'),
  /** `owner/repository`. */
  repository: text,
  secretName: text,
  /** Of the repository; empty: the repository itself. */
  environment: text,
};
const KEY_VAULT = { place: z.literal('azure-key-vault'), vault: text, secretName: text };
const PIPELINE = {
  place: z.literal('azure-pipeline-variable'),
  organisation: text,
  project: text,
  /** ID of the variable group. */
  group: text,
  variable: text,
};
const SETTINGS_PAGE = { place: z.literal('settings-page'), title: text, url: text };
const OTHER = { place: z.literal('other'), title: text };

const kept = {
  id: z.string(),
  /**
   * The place still has the secret from before the last renewal, which ends then; absent where it
   * has the present one. `expiresAt` (ISO UTC, seven fractional digits) is absent for one without
   * an end; `since` is when the renewal was.
   */
  holdsFormer: z
    .object({ expiresAt: z.string().refine(isExactInstant).optional(), since: z.string() })
    .optional(),
};

/** One place where a credential is used. */
export const usageSchema = z.discriminatedUnion('place', [
  z.object({ ...kept, ...KUBERNETES }),
  z.object({ ...kept, ...GITHUB }),
  z.object({ ...kept, ...KEY_VAULT }),
  z.object({ ...kept, ...PIPELINE }),
  z.object({ ...kept, ...SETTINGS_PAGE }),
  z.object({ ...kept, ...OTHER }),
]);
export type Usage = z.infer<typeof usageSchema>;
export type UsagePlace = Usage['place'];

const typed = { id: z.string().min(1).max(100).optional() };

/** A place as typed; without an ID it is new. */
export const usageInputSchema = z.discriminatedUnion('place', [
  z.strictObject({ ...typed, ...KUBERNETES }),
  z.strictObject({ ...typed, ...GITHUB }),
  z.strictObject({ ...typed, ...KEY_VAULT }),
  z.strictObject({ ...typed, ...PIPELINE }),
  z.strictObject({ ...typed, ...SETTINGS_PAGE }),
  z.strictObject({ ...typed, ...OTHER }),
]);
export type UsageInput = z.infer<typeof usageInputSchema>;
