import type { Handlers } from '../../shared/ipc/contract';
import type { DraftRequests } from '../../shared/ipc/draft-requests';
import type { Drafts } from '../services/drafts';

/** The requests about what stood in a form that was left. */
export function createDraftHandlers(drafts: Drafts): Pick<Handlers, keyof DraftRequests> {
  return {
    getDraft: (form, subject) => drafts.get(form, subject),
    saveDraft: (form, subject, values) => {
      drafts.save(form, subject, values);
      return null;
    },
    dropDraft: (form, subject) => {
      drafts.drop(form, subject);
      return null;
    },
  };
}
