import type { Draft, DraftForm, DraftValues } from '../domain/drafts';

export type { Draft, DraftForm, DraftValues } from '../domain/drafts';

/** Drafts of forms; `subject` is the id of what is edited, `null` in a form for something new. */
export interface DraftRequests {
  getDraft(form: DraftForm, subject: string | null): Draft | null;
  /** Only fields that may be in a draft are kept, and none with a secret in it. */
  saveDraft(form: DraftForm, subject: string | null, values: DraftValues): null;
  dropDraft(form: DraftForm, subject: string | null): null;
}
