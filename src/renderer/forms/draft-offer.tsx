import { Button } from '@fluentui/react-components';
import { Notice } from '../components/notice';
import { useTexts } from '../texts/use-texts';
import { toMs } from '../time/moments';
import { draftMoment } from './draft-moment';
import type { OfferedDraft } from './use-draft';

/** What was typed before, to go on with or to throw away. */
export function DraftOffer({ draft }: { readonly draft: OfferedDraft | undefined }) {
  const texts = useTexts().forms.draft;
  if (draft === undefined) return null;
  return (
    <Notice
      intent="info"
      about="draft"
      actionsBelow
      title={texts.from(draftMoment(toMs(draft.at), Date.now()))}
      actions={
        <>
          <Button size="small" onClick={draft.takeUp}>
            {texts.takeUp}
          </Button>
          <Button size="small" onClick={draft.discard}>
            {texts.discard}
          </Button>
        </>
      }
    >
      {texts.text}
    </Notice>
  );
}
