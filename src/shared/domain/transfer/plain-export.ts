import { z } from 'zod';
import { exactInstantSchema, instantSchema } from '../record-parts';

/**
 * The plain-text export: what a person or another program can read, and what the import takes back.
 * One flat row for each credential, without IDs, fingerprints and history: those are in a backup
 * (`backup-document.ts`). A reader ignores fields that it does not know; a change that an older
 * reader would misunderstand raises the version.
 */
export const PLAIN_EXPORT_FORMAT = 'tokentray-export';
export const PLAIN_EXPORT_VERSION = 1;

/** One credential, or one stored key of a service or gateway. Absent: it has none. */
export const plainRowSchema = z.object({
  name: z.string(),
  /** Of the record, such as `other` or `apim-token`; of a signing key, `apim-service-key`. */
  kind: z.string(),
  /** What it is for: the service of another secret, or the name of its service or connection. */
  service: z.string().optional(),
  environment: z.string().optional(),
  /** As it stands in the keychain; absent where it is held elsewhere or was not asked for. */
  secret: z.string().optional(),
  expiresAt: exactInstantSchema.optional(),
  issuedAt: instantSchema.optional(),
  tags: z.array(z.string()).optional(),
  notes: z.string().optional(),
  favourite: z.boolean().optional(),
  archived: z.boolean().optional(),
  /** Where the secret is, of one that is held elsewhere: `op://vault/item`. */
  reference: z.string().optional(),
  /** The page on which a new one is made. */
  renewalUrl: z.string().optional(),
  /** The address that it is tried on, and the scheme it is sent with. */
  testUrl: z.string().optional(),
  scheme: z.string().optional(),
  /** Of an Azure EA access key. */
  enrollment: z.string().optional(),
  /** `primary` or `secondary`, of what has two. */
  keyRole: z.string().optional(),
});
export type PlainRow = z.infer<typeof plainRowSchema>;

/** All of the file; written as JSON, UTF-8, without a byte order mark. */
export const plainExportSchema = z.object({
  format: z.literal(PLAIN_EXPORT_FORMAT),
  version: z.literal(PLAIN_EXPORT_VERSION),
  exportedAt: instantSchema,
  credentials: z.array(plainRowSchema),
});
export type PlainExport = z.infer<typeof plainExportSchema>;

/** The text of an export. */
export function writePlainExport(exportedAt: string, credentials: readonly PlainRow[]): string {
  const document = {
    format: PLAIN_EXPORT_FORMAT,
    version: PLAIN_EXPORT_VERSION,
    exportedAt,
    credentials,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
