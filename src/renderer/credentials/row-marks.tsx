import { ArrowRepeatAllRegular } from '@fluentui/react-icons/headless/svg/arrow-repeat-all';
import { DocumentQuestionMarkRegular } from '@fluentui/react-icons/headless/svg/document-question-mark';
import { ErrorCircleRegular } from '@fluentui/react-icons/headless/svg/error-circle';
import { PlugDisconnectedRegular } from '@fluentui/react-icons/headless/svg/plug-disconnected';
import { QuestionCircleRegular } from '@fluentui/react-icons/headless/svg/question-circle';
import { SendClockRegular } from '@fluentui/react-icons/headless/svg/send-clock';
import type { ComponentType } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { RowMark } from '../components/row-mark';
import silent from '../components/silent.module.css';
import { useFirstTexts } from '../texts/use-first-texts';
import { type MarkKind, marksOf } from './marks-model';
import styles from './row-marks.module.css';

const MARKS: {
  readonly [kind in MarkKind]: {
    readonly Icon: ComponentType;
    /** `sign`: without its word. */
    readonly intent: 'warning' | 'error' | 'quiet' | 'sign';
  };
} = {
  missing: { Icon: DocumentQuestionMarkRegular, intent: 'error' },
  asks: { Icon: QuestionCircleRegular, intent: 'warning' },
  trouble: { Icon: ErrorCircleRegular, intent: 'error' },
  undeployed: { Icon: SendClockRegular, intent: 'warning' },
  retired: { Icon: PlugDisconnectedRegular, intent: 'quiet' },
  auto: { Icon: ArrowRepeatAllRegular, intent: 'sign' },
};

/** What stands in the second line of a row: what presses in words, the rest as signs. */
export function RowMarks({ credential }: { readonly credential: CredentialView }) {
  const texts = useFirstTexts();
  return marksOf(credential, texts).map(({ kind, word, hint }) => {
    const { Icon, intent } = MARKS[kind];
    if (intent === 'sign') {
      return (
        <span key={kind} className={styles.sign} title={hint} data-mark={kind}>
          <Icon />
          <span className={silent.silent}>{word}</span>
        </span>
      );
    }
    return (
      <RowMark
        key={kind}
        hint={hint}
        icon={<Icon />}
        intent={intent}
        className={intent === 'quiet' ? styles.quiet : undefined}
      >
        {word}
      </RowMark>
    );
  });
}
