import type { Metadata } from '../../shared/domain/model';

/** How the file was found at start-up. */
export type MetadataOrigin =
  | { readonly state: 'new' }
  | { readonly state: 'loaded' }
  /** Unreadable or newer than this version: nothing is written over it until the user has chosen. */
  | {
      readonly state: 'damaged';
      readonly reason: string;
      readonly file: string;
      readonly backupUsable: boolean;
    };

/** The one file of names and dates: read once, held in memory, written whole and safely. */
export interface MetadataStore {
  readonly origin: MetadataOrigin;
  /** The current document; treat it as immutable. */
  read(): Metadata;
  /**
   * Replaces the document by what `change` gives, on disk first and then in memory.
   * Throws `ProblemError` and leaves both as they were where the disk refuses.
   */
  update(change: (current: Metadata) => Metadata): Promise<void>;
  /** Calls back after each committed change; gives a function that stops it. */
  onChange(listener: () => void): () => void;
  /** After damage: take the last good copy, or begin anew; the damaged file is kept aside either way. */
  recover(choice: 'backup' | 'empty'): Promise<void>;
}
