import { z } from 'zod';
import { COPY_FORMS } from '../domain/copy-form';
import { LINKS, type LinkId } from '../domain/links';
import { apimFormatSchema, keyRoleSchema } from '../domain/model';
import { settingsSchema } from '../domain/settings';
import type { Api } from './api';

/** Long enough for any honest input; the domain's checks then say what exactly is too long. */
const text = z.string().max(20_000);
const id = z.string().min(1).max(100);

const apimServiceInput = z.strictObject({
  name: text,
  host: text,
  identifier: text,
  environment: text,
  primaryKey: text,
  secondaryKey: text,
});

const signInput = { keyRole: keyRoleSchema, format: apimFormatSchema, expiry: text };

const settingsEdit = z.strictObject({
  clipboardClearSeconds: z.number().int().min(0).max(3600).optional(),
  leadTimes: text.optional(),
  quietHours: settingsSchema.shape.quietHours.removeDefault().optional(),
  quietWeekends: z.boolean().optional(),
  theme: settingsSchema.shape.theme.removeDefault().optional(),
  launchAtLogin: z.boolean().optional(),
  welcomed: z.boolean().optional(),
});

const linkIds = Object.keys(LINKS) as [LinkId, ...LinkId[]];

/** What each request takes. Whatever does not fit is refused before a handler sees it. */
export const argumentSchemas: { readonly [K in keyof Api]: z.ZodType<Parameters<Api[K]>> } = {
  getSnapshot: z.tuple([]),
  getReminders: z.tuple([]),
  addApimService: z.tuple([apimServiceInput]),
  editApimService: z.tuple([id, apimServiceInput]),
  removeSource: z.tuple([id]),
  createApimToken: z.tuple([z.strictObject({ name: text, sourceId: id, ...signInput })]),
  resignCredential: z.tuple([id, z.strictObject(signInput)]),
  editCredential: z.tuple([
    id,
    z.strictObject({ name: text, favourite: z.boolean(), leadTimes: text }),
  ]),
  removeCredential: z.tuple([id]),
  copyCredential: z.tuple([id, z.enum(COPY_FORMS)]),
  revealCredential: z.tuple([id]),
  clearClipboard: z.tuple([]),
  editSettings: z.tuple([settingsEdit]),
  snooze: z.tuple([id, z.enum(['hour', 'tomorrow', 'workday'])]),
  sendTestNotification: z.tuple([]),
  checkHealth: z.tuple([]),
  recoverMetadata: z.tuple([z.enum(['backup', 'empty'])]),
  openLink: z.tuple([z.enum(linkIds)]),
};

/** The handlers' side: each request answered with its value, or throwing a `ProblemError`. */
export type Handlers = {
  readonly [K in keyof Api]: (
    ...args: Parameters<Api[K]>
  ) => Promise<ReturnType<Api[K]>> | ReturnType<Api[K]>;
};
