import type { Texts } from '../../texts/en-later';
import type { BulkDeed } from './bulk-model';

interface BulkWords {
  readonly title: string;
  readonly text: string | undefined;
  readonly action: string;
}

/** What the dialog asks before it is done with so many. */
export function bulkWords(deed: BulkDeed, count: number, texts: Texts['list']['bulk']): BulkWords {
  switch (deed) {
    case 'renew':
      return count === 0
        ? { title: texts.renewTitle(0), text: texts.renewNone, action: '' }
        : {
            title: texts.renewTitle(count),
            text: texts.renewText,
            action: texts.renewAction(count),
          };
    case 'archive':
      return {
        title: texts.archiveTitle(count),
        text: texts.archiveText(count),
        action: texts.archiveAction(count),
      };
    case 'restore':
      return {
        title: texts.restoreTitle(count),
        text: texts.restoreText(count),
        action: texts.restoreAction(count),
      };
    case 'add-tag':
      return { title: texts.addTagTitle(count), text: undefined, action: texts.addTagAction };
    case 'remove-tag':
      return {
        title: texts.removeTagTitle(count),
        text: undefined,
        action: texts.removeTagAction,
      };
    case 'delete':
      return {
        title: texts.deleteTitle(count),
        text: texts.deleteText(count),
        action: texts.deleteAction(count),
      };
  }
}
