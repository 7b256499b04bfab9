import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Heading } from './heading';

const useStyles = makeStyles({
  blank: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: '56px 24px',
    textAlign: 'center',
  },
  picture: { color: tokens.colorBrandForeground1, fontSize: '40px', lineHeight: 1 },
  text: { maxWidth: '440px', color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

interface BlankProps {
  readonly icon?: ReactNode;
  /** Where it stands on a page without a heading of its own. */
  readonly alone?: boolean;
  readonly title: string;
  readonly text?: ReactNode;
  readonly children?: ReactNode;
}

/** What stands where there is nothing to list: why, and what to do. */
export function Blank({ icon, alone = false, title, text, children }: BlankProps) {
  const styles = useStyles();
  return (
    <div className={styles.blank}>
      {icon !== undefined && <span className={styles.picture}>{icon}</span>}
      <Heading level={alone ? 'h1' : 'h2'} size={500} align="center">
        {title}
      </Heading>
      {text !== undefined && (
        <Text className={styles.text} align="center" block>
          {text}
        </Text>
      )}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
