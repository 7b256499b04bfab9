import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { DocumentQuestionMarkRegular } from '@fluentui/react-icons/svg/document-question-mark';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SendClockRegular } from '@fluentui/react-icons/svg/send-clock';
import type { ComponentType } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { RowMark } from '../components/row-mark';
import { NARROW_TABLE } from '../lists/table-styles';
import { useTexts } from '../texts/use-texts';
import { type MarkKind, marksOf } from './marks-model';

const useStyles = makeStyles({
  silent: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  // They give way to what presses.
  quiet: { [NARROW_TABLE]: { display: 'none' } },
  icon: {
    [NARROW_TABLE]: { display: 'none' },
    display: 'inline-flex',
    fontSize: '14px',
    color: tokens.colorNeutralForeground3,
  },
});

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
  const styles = useStyles();
  const texts = useTexts();
  return marksOf(credential, texts).map(({ kind, word, hint }) => {
    const { Icon, intent } = MARKS[kind];
    if (intent === 'sign') {
      return (
        <span key={kind} className={styles.icon} title={hint} data-mark={kind}>
          <Icon aria-hidden="true" />
          <span className={styles.silent}>{word}</span>
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
