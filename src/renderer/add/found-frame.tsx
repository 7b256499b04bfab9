import { Button } from '@fluentui/react-components';
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import type { ReactNode } from 'react';
import { Page } from '../shell/page';
import { useTexts } from '../texts/use-texts';
import { useAddStyles } from './add-styles';

interface FoundFrameProps {
  readonly footer?: ReactNode;
  onAnother(): void;
  readonly children: ReactNode;
}

/** The page of what was pasted; the heading of that takes the focus. */
export function FoundFrame({ footer, onAnother, children }: FoundFrameProps) {
  const styles = useAddStyles();
  const texts = useTexts();
  return (
    <Page
      title={texts.add.paste.title}
      backTo={{ label: texts.credentials.title, route: { page: 'credentials' } }}
      focusElsewhere
      actions={
        <Button icon={<ClipboardPasteRegular />} onClick={onAnother}>
          {texts.add.paste.another}
        </Button>
      }
      footer={footer}
    >
      <div className={styles.column}>{children}</div>
    </Page>
  );
}
