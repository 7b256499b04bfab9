import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // On one line with its actions, and yet as many lines of text as it takes.
  notice: {
    flexShrink: 0,
    paddingTop: '8px',
    paddingBottom: '8px',
    whiteSpace: 'normal',
    // Below it where the window is narrow.
    '@media (max-width: 640px)': {
      gridTemplateColumns: 'auto 1fr auto',
      gridTemplateAreas: '"icon body body" "secondaryActions secondaryActions secondaryActions"',
      rowGap: '8px',
    },
  },
});

interface NoticeProps {
  readonly intent: 'info' | 'warning' | 'error';
  readonly title: string;
  /** For tests: what it is about. */
  readonly about?: string;
  readonly actions?: ReactNode;
  /** The actions stand below the text, where there is little room beside it. */
  readonly actionsBelow?: boolean;
  readonly children: ReactNode;
}

/** Something one has to know, with what can be done beside it. */
export function Notice(props: NoticeProps) {
  const { intent, title, about, actions, actionsBelow = false, children } = props;
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent}
      layout={actionsBelow ? 'multiline' : 'singleline'}
      className={styles.notice}
      data-about={about}
    >
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
