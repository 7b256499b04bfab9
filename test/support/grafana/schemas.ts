import { z } from 'zod';

// Written from Grafana's own API description (Swagger 2.0). It marks hardly anything as required,
// so what servers of every version send is required here.

const id = z.number().int().positive();
const dateTime = z.iso.datetime({ offset: true });
const role = z.enum(['None', 'Viewer', 'Editor', 'Admin']);
const accessControl = z.record(z.string(), z.boolean());

/** `AddAPIKeyCommand`. */
export const addApiKey = z.strictObject({
  name: z.string().min(1),
  role,
  secondsToLive: z.number().int().optional(),
});

/** `CreateServiceAccountForm`. */
export const createServiceAccount = z.strictObject({
  name: z.string().min(1),
  role,
  isDisabled: z.boolean(),
});

/** `AddServiceAccountTokenCommand`; 0 seconds are "never". */
export const addToken = z.strictObject({
  name: z.string().min(1),
  secondsToLive: z.number().int(),
});

/** Parameters in the query, as text. */
export const queries = {
  none: z.strictObject({}),
  listApiKeys: z.strictObject({ includeExpired: z.enum(['true', 'false']).optional() }),
  searchServiceAccounts: z.strictObject({
    query: z.string().optional(),
    perpage: z
      .string()
      .regex(/^[1-9]\d*$/)
      .optional(),
    page: z
      .string()
      .regex(/^[1-9]\d*$/)
      .optional(),
    Disabled: z.enum(['true', 'false']).optional(),
    expiredTokens: z.enum(['true', 'false']).optional(),
  }),
} as const;

const apiKey = z.strictObject({
  id,
  name: z.string(),
  role,
  expiration: dateTime.optional(),
  lastUsedAt: dateTime.optional(),
  accessControl: accessControl.optional(),
});

/** `NewApiKeyResult`. */
const newKey = z.strictObject({ id, name: z.string(), key: z.string().min(1) });

/** `ServiceAccountDTO`. */
const serviceAccount = z.strictObject({
  id,
  name: z.string(),
  login: z.string(),
  orgId: id,
  isDisabled: z.boolean(),
  isExternal: z.boolean().optional(),
  role: z.string(),
  tokens: z.number().int().nonnegative(),
  avatarUrl: z.string(),
  accessControl: accessControl.optional(),
});

/** `TokenDTO`. */
const token = z.strictObject({
  id,
  name: z.string(),
  created: dateTime,
  lastUsedAt: dateTime.nullable(),
  expiration: dateTime.nullable(),
  secondsUntilExpiration: z.number().nonnegative(),
  hasExpired: z.boolean(),
  isRevoked: z.boolean(),
});

/** What each operation answers when it went well, by `operationId`. */
export const answers = {
  getHealth: z.strictObject({
    commit: z.string().optional(),
    database: z.literal('ok'),
    version: z.string().optional(),
  }),
  getCurrentOrg: z.strictObject({
    id,
    name: z.string(),
    address: z.record(z.string(), z.string()),
  }),
  getSignedInUser: z.strictObject({
    id,
    email: z.string(),
    name: z.string(),
    login: z.string(),
    theme: z.string(),
    orgId: id,
    isGrafanaAdmin: z.boolean(),
    isDisabled: z.boolean(),
    isExternal: z.boolean(),
    authLabels: z.array(z.string()).nullable(),
    updatedAt: dateTime,
    createdAt: dateTime,
    avatarUrl: z.string(),
  }),
  getSignedInUserOrgList: z.array(z.strictObject({ orgId: id, name: z.string(), role })),
  getHomeDashboard: z.strictObject({
    dashboard: z.record(z.string(), z.unknown()),
    meta: z.record(z.string(), z.unknown()),
  }),
  getAPIkeys: z.array(apiKey),
  addAPIkey: newKey,
  deleteAPIkey: z.strictObject({ message: z.string() }),
  createServiceAccount: serviceAccount,
  retrieveServiceAccount: serviceAccount,
  searchOrgServiceAccountsWithPaging: z.strictObject({
    totalCount: z.number().int().nonnegative(),
    serviceAccounts: z.array(serviceAccount),
    page: z.number().int().positive(),
    perPage: z.number().int().positive(),
  }),
  createToken: newKey,
  listTokens: z.array(token),
  deleteToken: z.strictObject({ message: z.string() }),
  deleteServiceAccount: z.strictObject({ message: z.string() }),
} as const;
export type OperationId = keyof typeof answers;

/** `ErrorResponseBody`, with what newer servers add, and the list that the oldest ones answer. */
export const errorAnswer = z.union([
  z.strictObject({
    message: z.string(),
    messageId: z.string().optional(),
    statusCode: z.number().int().optional(),
    traceID: z.string().optional(),
    accessErrorId: z.string().optional(),
    title: z.string().optional(),
  }),
  z.array(
    z.strictObject({
      fieldNames: z.array(z.string()).optional(),
      classification: z.string(),
      message: z.string(),
    }),
  ),
]);
