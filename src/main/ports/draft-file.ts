import type { Draft, DraftForm } from '../../shared/domain/drafts';

/** A draft with the form it is of. */
export interface StoredDraft extends Draft {
  readonly form: DraftForm;
  /** The id of what is edited; absent for something new. */
  readonly subject?: string;
}

/** Where drafts outlive the window and the app. */
export interface DraftFile {
  /** None where there is no file, or one that cannot be read. */
  read(): readonly StoredDraft[];
  /** Throws `ProblemError` where the disk refuses; what was there before stays then. */
  write(drafts: readonly StoredDraft[]): void;
  /** Harmless where there is none; never throws. */
  remove(): void;
}
