import { z } from 'zod';
import type { DateOrder } from '../domain/import/dates';
import { IMPORT_FIELDS, type ImportField } from '../domain/import/fields';
import type { ImportFormat } from '../domain/import/import-table';
import type { Problem } from '../domain/result';

/** What is done with a row. */
export type ImportChoice = 'add' | 'replace' | 'skip';

/** Which rows are shown or chosen for. */
export const IMPORT_FILTERS = ['all', 'add', 'replace', 'skip', 'duplicates', 'problems'] as const;
export type ImportFilter = (typeof IMPORT_FILTERS)[number];

/** How the file is read; what is absent stays as it is. */
export interface ImportOptions {
  /** One for each column. */
  readonly fields?: readonly ImportField[];
  readonly hasHeader?: boolean;
  readonly dateOrder?: DateOrder;
  readonly zone?: 'local' | 'utc';
  /** Of rows that say none. */
  readonly environment?: string;
}

/** A column, without anything that may be a secret. */
export interface ImportColumnView {
  readonly header: string;
  readonly field: ImportField;
  /** How many rows have something in it. */
  readonly filled: number;
  /** The first few, of columns that surely hold no secrets. */
  readonly samples: readonly string[];
}

/** A file that was read and waits to be imported; its secrets stay in the app. */
export interface ImportView {
  readonly id: string;
  readonly fileName: string;
  readonly format: ImportFormat;
  readonly title: string;
  readonly how?: { readonly encoding: string; readonly delimiter: string };
  readonly hasHeader?: boolean;
  readonly remarks: readonly string[];
  readonly columns: readonly ImportColumnView[];
  /** Dates of which only a person can tell which number is the day. */
  readonly ambiguous?: {
    readonly rows: number;
    readonly example: string;
    /** ISO UTC with seven fractional digits. */
    readonly dayFirst: string;
    readonly monthFirst: string;
  };
  readonly dateOrder?: DateOrder;
  readonly zone: 'local' | 'utc';
  /** IANA name. */
  readonly localZone: string;
  readonly environment: string;
  readonly counts: {
    readonly rows: number;
    readonly add: number;
    readonly replace: number;
    readonly skip: number;
    readonly problems: number;
    readonly duplicates: number;
    readonly withoutSecret: number;
  };
  /** Why nothing can be imported yet. */
  readonly notYet?: Problem;
}

/** A row as it would be kept, without its secret. */
export interface ImportRowView {
  /** Its place among all rows, from 0. */
  readonly index: number;
  /** As a spreadsheet or an editor counts it. */
  readonly number: number;
  readonly name: string;
  /** What the secret is, in words; empty: only the date is kept. */
  readonly secret: string;
  /** A recogniser knows what it is. */
  readonly isKnownSecret: boolean;
  readonly expiresAt?: string;
  /** The secret itself tells the end. */
  readonly endToldBySecret: boolean;
  readonly service: string;
  readonly environment: string;
  readonly tags: readonly string[];
  readonly choice: ImportChoice;
  readonly choices: readonly ImportChoice[];
  readonly problem?: string;
  readonly remarks: readonly string[];
  /** What became of it, once it was imported. */
  readonly outcome?: {
    readonly what: 'added' | 'replaced' | 'skipped' | 'refused';
    /** The name it has now. */
    readonly name?: string;
    readonly credentialId?: string;
    readonly why?: string;
  };
}

export interface ImportRowsView {
  /** How many the filter shows. */
  readonly total: number;
  readonly rows: readonly ImportRowView[];
}

export interface ImportProgress {
  readonly stage: 'idle' | 'reading' | 'comparing' | 'storing' | 'noting';
  /** 0 to 1. */
  readonly share: number;
}

/** What came of an import. */
export interface ImportDone {
  readonly added: number;
  readonly replaced: number;
  readonly skipped: number;
  readonly refused: number;
}

/** Requests about importing. Each may be refused with a sentence. */
export interface ImportApi {
  /** By the system's own dialog; `null`: the user closed it. */
  chooseImportFile(): ImportView | null;
  /** A file that was dropped: the preload names it, the page cannot. */
  openDroppedImport(path: string): ImportView;
  changeImport(id: string, options: ImportOptions): ImportView;
  /** A hundred rows from that one on. */
  listImportRows(id: string, filter: ImportFilter, from: number): ImportRowsView;
  /** For one row, by its place, or for all that a filter shows and that can be chosen so. */
  chooseImportRows(id: string, rows: number | ImportFilter, choice: ImportChoice): ImportView;
  runImport(id: string): ImportDone;
  getImportProgress(): ImportProgress;
  /** Moves the imported file to the system's trash. */
  trashImportFile(id: string): null;
  /** Drops what was read. */
  forgetImport(id: string): null;
}

const id = z.string().min(1).max(100);
const filter = z.enum(IMPORT_FILTERS);
const choice = z.enum(['add', 'replace', 'skip']);
const index = z.number().int().min(0).max(1_000_000);

/** The arguments of these requests; see `contract.ts`. */
export const importSchemas: {
  readonly [K in keyof ImportApi]: z.ZodType<Parameters<ImportApi[K]>>;
} = {
  chooseImportFile: z.tuple([]),
  openDroppedImport: z.tuple([z.string().max(10_000)]),
  changeImport: z.tuple([
    id,
    z.strictObject({
      fields: z.array(z.enum(IMPORT_FIELDS)).max(200).optional(),
      hasHeader: z.boolean().optional(),
      dateOrder: z.enum(['day-first', 'month-first']).optional(),
      zone: z.enum(['local', 'utc']).optional(),
      environment: z.string().max(1_000).optional(),
    }),
  ]),
  listImportRows: z.tuple([id, filter, index]),
  chooseImportRows: z.tuple([id, z.union([index, filter]), choice]),
  runImport: z.tuple([id]),
  getImportProgress: z.tuple([]),
  trashImportFile: z.tuple([id]),
  forgetImport: z.tuple([id]),
};
