import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircleFilled } from '@fluentui/react-icons/svg/question-circle';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  verdict: { display: 'flex', alignItems: 'flex-start', gap: '8px', overflowWrap: 'anywhere' },
  icon: { display: 'flex', flexShrink: 0, fontSize: '20px' },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  unknown: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

const ICONS = {
  good: CheckmarkCircleFilled,
  bad: ErrorCircleFilled,
  unknown: QuestionCircleFilled,
};

interface VerdictProps {
  readonly verdict: keyof typeof ICONS;
  readonly title: string;
  readonly children: ReactNode;
}

/** What came of asking a server: a sign, a word, and a sentence. */
export function Verdict({ verdict, title, children }: VerdictProps) {
  const styles = useStyles();
  const Icon = ICONS[verdict];
  return (
    <div className={styles.verdict} data-verdict={verdict}>
      <span className={mergeClasses(styles.icon, styles[verdict])} aria-hidden="true">
        <Icon />
      </span>
      <div>
        <Text weight="semibold" block>
          {title}
        </Text>
        {children !== null && <Text>{children}</Text>}
      </div>
    </div>
  );
}
