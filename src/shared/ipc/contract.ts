import { z } from 'zod';
import { COPY_FORMS } from '../domain/copy-form';
import { DRAFT_FORMS, fitDraft } from '../domain/drafts';
import { KEY_KINDS } from '../domain/grafana/key-kinds';
import { LINKS, type LinkId } from '../domain/links';
import { apimFormatSchema, credentialSchema, keyRoleSchema } from '../domain/model';
import { settingsSchema } from '../domain/settings';
import { SHORTCUT_NAMES } from '../domain/shortcuts';
import { usageInputSchema } from '../domain/usages/usage';
import type { Api } from './api';
import { backupSchemas } from './backup-requests';
import { calendarSchemas } from './calendar-requests';
import { importSchemas } from './import-requests';
import { QUICK_FORMS } from './quick-copy-requests';
import { systemSchemas } from './system-requests';
import { updateSchemas } from './update-requests';

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
  quietHours: settingsSchema.shape.quietHours.removeDefault().strict().optional(),
  quietWeekends: z.boolean().optional(),
  theme: settingsSchema.shape.theme.removeDefault().optional(),
  accent: settingsSchema.shape.accent.removeDefault().optional(),
  language: settingsSchema.shape.language.removeDefault().optional(),
  zoomPercent: settingsSchema.shape.zoomPercent.removeDefault().optional(),
  launchAtLogin: z.boolean().optional(),
  automaticUpdates: z.boolean().optional(),
  overview: settingsSchema.shape.overview.removeDefault().strict().optional(),
  welcomed: z.boolean().optional(),
  lock: settingsSchema.shape.lock.removeDefault().strict().optional(),
});

const grafanaConnectionInput = z.strictObject({
  name: text,
  address: text,
  environment: text,
  signIn: z.discriminatedUnion('method', [
    z.strictObject({ method: z.literal('key'), key: text }),
    z.strictObject({ method: z.literal('password'), user: text, password: text }),
    z.strictObject({ method: z.literal('azure-cli'), tenant: text, audience: text }),
    z.strictObject({ method: z.literal('entra-token'), token: text }),
  ]),
  allowHttp: z.boolean(),
  trustedFingerprint: text,
});

const serverId = z.number().int().min(0);

const serverKeyRef = z.strictObject({
  kind: z.enum(KEY_KINDS),
  id: serverId,
  accountId: serverId.optional(),
});

const apimGatewayInput = z.strictObject({
  name: text,
  gatewayId: text,
  environment: text,
  primaryKey: text,
  secondaryKey: text,
});

/** A pasted text may be anything, up to a size that can still be said to be too long. */
const pastedText = z.string().max(4_000_000);
const entryValues = z.record(z.string().max(50), text);
const credentialKind = z.enum(credentialSchema.options.map(({ shape }) => shape.kind.value));
const enteredSecret = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('typed'), text }),
  z.strictObject({ from: z.literal('pasted'), pastedId: id }),
  z.strictObject({ from: z.literal('elsewhere') }),
]);

/** Of whoever stored it. */
const keychainAccount = z.string().max(1_000);

const draftForm = z.enum(DRAFT_FORMS);
const draftValues = z.record(z.string().max(50), z.union([z.string().max(2_000), z.boolean()]));
const draftToSave = z
  .tuple([draftForm, id.nullable(), draftValues])
  .refine(([form, , values]) => fitDraft(form, values));

const linkIds = Object.keys(LINKS) as [LinkId, ...LinkId[]];

/** What each request takes. Whatever does not fit is refused before a handler sees it. */
export const argumentSchemas: { readonly [K in keyof Api]: z.ZodType<Parameters<Api[K]>> } = {
  getSnapshot: z.tuple([]),
  getSnapshotText: z.tuple([]),
  getSnapshotHeadText: z.tuple([]),
  getReminders: z.tuple([]),
  addApimService: z.tuple([apimServiceInput]),
  editApimService: z.tuple([id, apimServiceInput]),
  removeSource: z.tuple([id]),
  createApimToken: z.tuple([z.strictObject({ name: text, sourceId: id, ...signInput })]),
  resignCredential: z.tuple([id, z.strictObject(signInput)]),
  editCredential: z.tuple([
    id,
    z.strictObject({
      name: text,
      favourite: z.boolean(),
      leadTimes: text,
      tags: text.optional(),
      notes: text.optional(),
      autoRenew: text.optional(),
      entered: z.strictObject({ environment: text, values: entryValues }).optional(),
    }),
  ]),
  removeCredential: z.tuple([id]),
  copyCredential: z.tuple([id, z.enum(COPY_FORMS)]),
  revealCredential: z.tuple([id]),
  endReveal: z.tuple([]),
  clearClipboard: z.tuple([]),
  editSettings: z.tuple([settingsEdit]),
  snooze: z.tuple([id, z.enum(['hour', 'tomorrow', 'workday'])]),
  sendTestNotification: z.tuple([]),
  checkHealth: z.tuple([]),
  recoverMetadata: z.tuple([z.enum(['backup', 'empty'])]),
  openLink: z.tuple([z.enum(linkIds)]),
  moveToSecretFile: z.tuple([text]),
  moveToKeychain: z.tuple([]),
  changeSecretPassphrase: z.tuple([text, text]),
  addGrafanaConnection: z.tuple([grafanaConnectionInput]),
  editGrafanaConnection: z.tuple([id, grafanaConnectionInput]),
  tryGrafanaConnection: z.tuple([grafanaConnectionInput, id.nullable()]),
  testGrafanaConnection: z.tuple([id]),
  searchServiceAccounts: z.tuple([id, text, z.number().int().min(1).max(100_000)]),
  createGrafanaKey: z.tuple([
    z.strictObject({
      connectionId: id,
      name: text,
      role: text,
      timeToLive: text,
      neverEnds: z.boolean(),
      keyKind: z.enum(KEY_KINDS),
      account: z
        .union([z.strictObject({ existingId: serverId }), z.strictObject({ newName: text })])
        .optional(),
    }),
  ]),
  listServerKeys: z.tuple([id, z.boolean()]),
  deleteServerKeys: z.tuple([id, z.array(serverKeyRef).max(10_000), z.boolean()]),
  watchServerKeys: z.tuple([id, z.union([z.literal('all'), z.array(serverKeyRef).max(10_000)])]),
  testGrafanaKey: z.tuple([id]),
  addApimGateway: z.tuple([apimGatewayInput]),
  editApimGateway: z.tuple([id, apimGatewayInput]),
  createGatewayToken: z.tuple([
    z.strictObject({ name: text, sourceId: id, keyRole: keyRoleSchema, expiry: text }),
  ]),
  resignGatewayToken: z.tuple([id, z.strictObject({ keyRole: keyRoleSchema, expiry: text })]),
  switchKey: z.tuple([id, keyRoleSchema]),
  rollKey: z.tuple([id, keyRoleSchema.nullable()]),
  readUnknownSecret: z.tuple([keychainAccount]),
  deleteUnknownSecret: z.tuple([keychainAccount]),
  leaveUnknownSecrets: z.tuple([]),
  readPasted: z.tuple([
    z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('text'), text: pastedText }),
      z.strictObject({ from: z.literal('clipboard') }),
    ]),
  ]),
  addEntered: z.tuple([
    z.strictObject({
      kind: credentialKind,
      name: text,
      sourceId: z.string().max(100),
      environment: text,
      values: entryValues,
      secret: enteredSecret,
      expiry: text,
      neverEnds: z.boolean(),
      tags: text,
    }),
  ]),
  replaceSecret: z.tuple([
    id,
    z.strictObject({
      secret: enteredSecret,
      values: entryValues.optional(),
      expiry: text,
      neverEnds: z.boolean(),
    }),
  ]),
  renewCredential: z.tuple([
    id,
    z.strictObject({ graceSeconds: z.number().int().min(0).max(604_800).optional() }),
  ]),
  undoRenewal: z.tuple([id]),
  settleFormer: z.tuple([id, serverId, z.enum(['delete', 'leave'])]),
  clearInterrupted: z.tuple([id]),
  testCredential: z.tuple([id]),
  getLeakAdvice: z.tuple([id]),
  setUsages: z.tuple([id, z.array(usageInputSchema).max(100)]),
  markDeployed: z.tuple([id, id, z.boolean()]),
  archiveCredential: z.tuple([id, z.boolean()]),
  openPlace: z.tuple([id, id.nullable()]),
  getHistory: z.tuple([id]),
  clearHistory: z.tuple([id]),
  lock: z.tuple([]),
  unlock: z.tuple([text]),
  unlockFromCopy: z.tuple([text]),
  giveUpLostSecrets: z.tuple([]),
  unlockByTouchId: z.tuple([]),
  setPassphrase: z.tuple([text, text]),
  removePassphrase: z.tuple([text]),
  ...importSchemas,
  getShortcuts: z.tuple([]),
  setShortcut: z.tuple([z.enum(SHORTCUT_NAMES), z.string().max(60)]),
  quickSearch: z.tuple([z.string().max(1_000)]),
  quickCopy: z.tuple([id, z.enum(QUICK_FORMS)]),
  quickClose: z.tuple([]),
  getDraft: z.tuple([draftForm, id.nullable()]),
  saveDraft: draftToSave,
  dropDraft: z.tuple([draftForm, id.nullable()]),
  ...systemSchemas,
  ...backupSchemas,
  ...calendarSchemas,
  ...updateSchemas,
};

/** The handlers' side: each request answered with its value, or throwing a `ProblemError`. */
export type Handlers = {
  readonly [K in keyof Api]: (
    ...args: Parameters<Api[K]>
  ) => Promise<ReturnType<Api[K]>> | ReturnType<Api[K]>;
};
