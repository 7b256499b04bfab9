import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { PasteRead } from '../../shared/ipc/api';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  bar: { paddingTop: '8px', paddingBottom: '8px', whiteSpace: 'normal' },
  list: { margin: '2px 0 0', paddingInlineStart: '18px' },
});

/** What is wrong or worth knowing: about itself, and about how it was pasted. */
export function FoundRemarks({ read }: { readonly read: PasteRead }) {
  const texts = useTexts().add.found;
  return (
    <>
      <Remarks intent="warning" title={texts.remarks} remarks={read.inspection.remarks} />
      <Remarks intent="info" title={texts.around} remarks={read.remarks} />
    </>
  );
}

interface RemarksProps {
  readonly intent: 'warning' | 'info';
  readonly title: string;
  readonly remarks: readonly string[];
}

function Remarks({ intent, title, remarks }: RemarksProps) {
  const styles = useStyles();
  if (remarks.length === 0) return null;
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      className={styles.bar}
      data-about={intent === 'warning' ? 'remarks' : 'around'}
    >
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {remarks.length === 1 ? (
          remarks[0]
        ) : (
          <ul className={styles.list}>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
