import { useEffect, useRef } from 'react';
import { Page } from '../shell/page';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { useAddStyles } from './add-styles';
import { Announcement } from './announcement';
import { pasteSaid } from './found-model';
import { FoundPage } from './found-page';
import { PasteArea } from './paste-area';
import { PasteExamples, PastePromise } from './paste-help';
import { PasteVerdict } from './paste-verdict';
import { usePagePaste } from './use-page-paste';
import { type Paste, usePaste } from './use-paste';

interface AddPageProps {
  /** It begins with what is on the clipboard, which the app reads. */
  readonly fromClipboard: boolean;
  /** It begins with that entry of the keychain. */
  readonly unknownSecretId?: string | undefined;
}

/** Anything that holds a secret is pasted; the page tells what it is and keeps it. */
export function AddPage({ fromClipboard, unknownSecretId }: AddPageProps) {
  const texts = useTexts();
  const nowMs = useNow();
  const paste = usePaste();
  usePagePaste(paste.readText);
  const begun = useRef(false);
  const { readClipboard, readUnknown } = paste;
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (unknownSecretId !== undefined) readUnknown(unknownSecretId);
    else if (fromClipboard) readClipboard();
  }, [fromClipboard, readClipboard, unknownSecretId, readUnknown]);
  const { state } = paste;
  return (
    <>
      <Announcement>{pasteSaid(state, nowMs, texts)}</Announcement>
      {state.status === 'found' ? (
        <FoundPage key={state.read.pastedId} read={state.read} onAnother={paste.startOver} />
      ) : (
        <StartPage paste={paste} />
      )}
    </>
  );
}

function StartPage({ paste }: { readonly paste: Paste }) {
  const styles = useAddStyles();
  const texts = useTexts();
  return (
    <Page
      title={texts.add.paste.title}
      backTo={{ label: texts.credentials.title, route: { page: 'credentials' } }}
      focusElsewhere
    >
      <div className={styles.column}>
        <div>
          <PasteVerdict state={paste.state} />
          <PasteArea paste={paste} focused />
        </div>
        <PastePromise />
        <PasteExamples />
      </div>
    </Page>
  );
}
