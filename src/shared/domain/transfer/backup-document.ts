import { z } from 'zod';
import type { MisshapenPart } from '../../texts/en/backups';
import { said } from '../../texts/said';
import { migrated } from '../migrations';
import { EMPTY_METADATA, instantSchema, metadataSchema, SCHEMA_VERSION } from '../model';
import { ok, type Result, refuse } from '../result';
import { settingsSchema } from '../settings';
import { portableRecords, type Records } from './portable';

/** The format of what is inside a backup; a change that an older program cannot read raises it. */
export const BACKUP_VERSION = 1;
export const BACKUP_FORMAT = 'tokentray-backup';

/** IDs become parts of links, and of the names of calendar files. */
const ID = /^[\w-]{1,100}$/;

const { shape } = settingsSchema;

/**
 * Preferences that mean the same on another computer; what locks or starts the app is left out. One
 * that a backup does not have stays as it is.
 */
export const portableSettingsSchema = z.object({
  clipboardClearSeconds: shape.clipboardClearSeconds.removeDefault().optional(),
  leadTimesSeconds: shape.leadTimesSeconds.removeDefault().optional(),
  quietHours: shape.quietHours.removeDefault().optional(),
  quietWeekends: shape.quietWeekends.removeDefault().optional(),
  theme: shape.theme.removeDefault().optional(),
});
export type PortableSettings = z.infer<typeof portableSettingsSchema>;

/** A row of the history, as it is kept; see `HistoryRow`. */
const historyRowSchema = z.object({
  credentialId: z.string(),
  at: instantSchema,
  what: z.string().max(50),
  detail: z.string().max(500).optional(),
  by: z.enum(['user', 'app']),
});
export type BackedUpRow = z.infer<typeof historyRowSchema>;

/** Everything that a backup holds. */
export interface BackupDocument {
  /** ISO UTC. */
  readonly madeAt: string;
  /** Of what was backed up; equal where nothing has changed. */
  readonly state: string;
  readonly records: Records;
  /** By the keychain accounts that the records name. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly history?: readonly BackedUpRow[];
  readonly settings?: PortableSettings;
}

const outerSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  madeAt: instantSchema,
  state: z.string().regex(/^[0-9a-f]{16}$/),
  metadata: z.looseObject({ schemaVersion: z.number().int().min(1) }),
  history: z.array(historyRowSchema).optional(),
  settings: portableSettingsSchema.optional(),
});

/** The text of a backup: JSON, so that it can be read without this program. */
export function writeBackup(document: BackupDocument): string {
  const { madeAt, state, records, secrets, history, settings } = document;
  return JSON.stringify(
    {
      format: BACKUP_FORMAT,
      version: BACKUP_VERSION,
      madeAt,
      state,
      metadata: { schemaVersion: SCHEMA_VERSION, ...portableRecords(records) },
      secrets: Object.fromEntries(secrets),
      ...(history === undefined ? {} : { history }),
      ...(settings === undefined ? {} : { settings }),
    },
    undefined,
    1,
  );
}

/** What {@link writeBackup} wrote, checked field by field; older formats are brought up to date. */
export function readBackup(text: string): Result<BackupDocument> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return notOurs('json');
  }
  if (!isObject(value) || value.format !== BACKUP_FORMAT) {
    return notOurs('format');
  }
  const { version, metadata } = value;
  const schemaVersion = isObject(metadata) ? metadata.schemaVersion : undefined;
  if (isAbove(version, BACKUP_VERSION) || isAbove(schemaVersion, SCHEMA_VERSION)) return newer();
  const outer = outerSchema.safeParse(value);
  if (!outer.success) return notOursAt(placeOf(outer.error));
  const { madeAt, state, history, settings } = outer.data;
  const document = metadataSchema.safeParse(
    migrated({
      ...EMPTY_METADATA,
      schemaVersion,
      sources: outer.data.metadata.sources,
      credentials: outer.data.metadata.credentials,
    }),
  );
  if (!document.success) return notOursAt(placeOf(document.error));
  const { sources, credentials } = document.data;
  for (const rows of [sources, credentials]) {
    if (!rows.every(({ id }) => ID.test(id))) return notOurs('ids');
    if (new Set(rows.map(({ id }) => id)).size < rows.length) return notOurs('twice');
  }
  const secrets = secretsIn(value.secrets);
  if (secrets === undefined) return notOursAt('secrets');
  return ok({
    madeAt,
    state,
    records: portableRecords({ sources, credentials }),
    secrets,
    ...(history === undefined ? {} : { history }),
    ...(settings === undefined ? {} : { settings }),
  });
}

/** The refusal of what a later version wrote. */
export function newer(): Result<never> {
  return refuse('backup-newer', said().backups.newer);
}

function secretsIn(value: unknown): ReadonlyMap<string, string> | undefined {
  if (!isObject(value)) return undefined;
  const secrets = new Map<string, string>();
  for (const [id, secret] of Object.entries(value)) {
    if (typeof secret !== 'string') return undefined;
    secrets.set(id, secret);
  }
  return secrets;
}

function notOurs(part: MisshapenPart): Result<never> {
  return refuse('backup-misshapen', said().backups.misshapen(part));
}

/** `place`: the keys that lead there; empty: the start. */
function notOursAt(place: string): Result<never> {
  const { backups } = said();
  const message = place === '' ? backups.misshapenStart : backups.misshapenAt(place);
  return refuse('backup-misshapen', message);
}

function placeOf(error: z.ZodError): string {
  return error.issues[0]?.path.map(String).join('.') ?? '';
}

function isAbove(value: unknown, known: number): boolean {
  return typeof value === 'number' && value > known;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
