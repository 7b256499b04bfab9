import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { Heading } from '../components/heading';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  promise: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    color: tokens.colorNeutralForeground2,
  },
  lock: { display: 'flex', flexShrink: 0, paddingTop: '2px', fontSize: '16px' },
  help: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    gap: '8px 24px',
    margin: 0,
    padding: 0,
  },
  example: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    minWidth: 0,
    listStyleType: 'none',
  },
  sample: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What becomes of a secret that is pasted. */
export function PastePromise() {
  const styles = useStyles();
  const texts = useTexts().add.paste;
  return (
    <div className={styles.promise}>
      <span className={styles.lock} aria-hidden="true">
        <LockClosedRegular />
      </span>
      <Text>{texts.notShown}</Text>
    </div>
  );
}

/** What may be pasted. */
export function PasteExamples() {
  const styles = useStyles();
  const texts = useTexts().add.paste;
  return (
    <div className={styles.help}>
      <Heading level="h2" size={300}>
        {texts.understood}
      </Heading>
      <ul className={styles.list}>
        {texts.examples.map(({ what, sample }) => (
          <li key={what} className={styles.example}>
            <Text>{what}</Text>
            <code className={styles.sample} dir="ltr">
              {sample}
            </code>
          </li>
        ))}
      </ul>
      <Text className={styles.muted}>{texts.anythingElse}</Text>
    </div>
  );
}
