import { z } from 'zod';

// Fields that a server adds are let through. Source: Grafana's API description (Swagger).

const id = z.number().int();
const moment = z.iso.datetime({ offset: true });

/** `GET /api/health`; servers can be set not to tell their version. */
export const healthSchema = z.object({
  database: z.string().optional(),
  version: z.string().optional(),
});

/** `GET /api/org`. */
export const organisationSchema = z.object({ id, name: z.string() });

/** `GET /api/user/orgs`, for users only. */
export const membershipsSchema = z.array(
  z.object({ orgId: id, name: z.string(), role: z.string() }),
);

/** `GET /api/auth/keys`. */
export const apiKeysSchema = z.array(
  z.object({
    id,
    name: z.string(),
    role: z.string(),
    expiration: moment.nullish(),
    lastUsedAt: moment.nullish(),
  }),
);
export type ApiKeyAnswer = z.infer<typeof apiKeysSchema>[number];

/** `POST` of a key or a token. */
export const newKeySchema = z.object({ id, name: z.string(), key: z.string().min(1) });

/** Deletions; what counts is the status. */
export const messageSchema = z.object({ message: z.string().optional() });

export const serviceAccountSchema = z.object({
  id,
  name: z.string(),
  role: z.string(),
  isDisabled: z.boolean(),
  tokens: z.number().int().nullish(),
});
export type ServiceAccountAnswer = z.infer<typeof serviceAccountSchema>;

/** `GET /api/serviceaccounts/search`. */
export const serviceAccountsSchema = z.object({
  totalCount: z.number().int(),
  serviceAccounts: z.array(serviceAccountSchema),
  page: z.number().int(),
  perPage: z.number().int(),
});

/** `GET /api/serviceaccounts/{id}/tokens`. */
export const tokensSchema = z.array(
  z.object({
    id,
    name: z.string(),
    created: moment.nullish(),
    lastUsedAt: moment.nullish(),
    expiration: moment.nullish(),
    hasExpired: z.boolean(),
    // Older servers cannot revoke.
    isRevoked: z.boolean().nullish(),
  }),
);
export type TokenAnswer = z.infer<typeof tokensSchema>[number];

/** An error: one, or the list that Grafana up to 8 answers for a body it cannot bind. */
export const errorSchema = z.union([
  z.object({ message: z.string(), messageId: z.string().nullish() }),
  z.array(z.object({ fieldNames: z.array(z.string()).nullish(), message: z.string() })),
]);
