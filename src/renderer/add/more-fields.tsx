import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useFormStyles } from '../forms/form-styles';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  summary: {
    width: 'fit-content',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  content: { paddingTop: '20px' },
});

interface MoreFieldsProps {
  /** One of them is refused: then they are shown. */
  readonly refused: boolean;
  readonly children: ReactNode;
}

/** What can be said but need not. */
export function MoreFields({ refused, children }: MoreFieldsProps) {
  const styles = useStyles();
  const layout = useFormStyles();
  const texts = useTexts().add.fields;
  const [open, setOpen] = useState(false);
  return (
    <details open={open || refused} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{texts.more}</summary>
      <div className={styles.content}>
        <div className={layout.fields}>{children}</div>
      </div>
    </details>
  );
}
