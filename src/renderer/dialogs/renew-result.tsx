import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  icon: { display: 'flex', fontSize: '20px', color: tokens.colorPaletteGreenForeground1 },
  notes: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    margin: 0,
    paddingInlineStart: '28px',
  },
  text: { margin: 0, paddingInlineStart: '28px' },
});

interface RenewResultProps {
  readonly notes: readonly string[];
  /** Places have the old one still. */
  readonly waiting: boolean;
}

/** What came of a renewal, and what is left to do. */
export function RenewResult({ notes, waiting }: RenewResultProps) {
  const styles = useStyles();
  const texts = useTexts().renewal.create;
  return (
    <>
      <div className={styles.line} role="status">
        <span className={styles.icon} aria-hidden="true">
          <CheckmarkCircleFilled />
        </span>
        {texts.doneText}
      </div>
      {notes.length > 0 && (
        <div className={styles.notes}>
          {notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
        </div>
      )}
      {waiting && <p className={styles.text}>{texts.places}</p>}
    </>
  );
}
