import type { Metadata } from '../../../shared/domain/model';
import type { MetadataStore } from '../../ports/metadata-store';

export type Change = (document: Metadata) => Metadata;

/**
 * The stored document with what could not be stored yet. A disk that refuses silences no reminder
 * and makes none repeat while the app runs: the change holds in memory and is stored with the next.
 */
export class Ledger {
  private unsaved: readonly Change[] = [];
  private merged: { readonly stored: Metadata; readonly document: Metadata } | undefined;
  /** What is being stored: once the store shows it, the unsaved changes are part of it. */
  private saving: Metadata | undefined;
  private error: unknown;

  constructor(private readonly store: Pick<MetadataStore, 'read' | 'update'>) {}

  /** Why the last attempt to store failed; `undefined` where everything is stored. */
  get fault(): unknown {
    return this.unsaved.length === 0 ? undefined : this.error;
  }

  read(): Metadata {
    const stored = this.store.read();
    if (this.unsaved.length === 0 || stored === this.saving) return stored;
    if (this.merged?.stored !== stored) {
      this.merged = { stored, document: applied(stored, this.unsaved) };
    }
    return this.merged.document;
  }

  /** Makes a change, on disk where that works; one that changes nothing costs nothing. */
  async write(change: Change): Promise<void> {
    const present = this.read();
    if (change(present) === present) return;
    this.unsaved = [...this.unsaved, change];
    this.merged = undefined;
    await this.flush();
  }

  /** Tries to store what is not stored yet. */
  async flush(): Promise<void> {
    const pending = this.unsaved;
    if (pending.length === 0) return;
    try {
      await this.store.update((current) => {
        this.saving = applied(current, pending);
        return this.saving;
      });
      this.unsaved = this.unsaved.slice(pending.length);
    } catch (error) {
      this.error = error;
    }
    this.saving = undefined;
    this.merged = undefined;
  }
}

function applied(document: Metadata, changes: readonly Change[]): Metadata {
  return changes.reduce((current, change) => change(current), document);
}
