import { makeStyles, tokens } from '@fluentui/react-components';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { Card } from '../components/card';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0 },
  item: { display: 'flex', gap: '8px', listStyleType: 'none', overflowWrap: 'anywhere' },
  icon: {
    display: 'flex',
    flexShrink: 0,
    marginTop: '2px',
    fontSize: '16px',
    color: tokens.colorNeutralForeground3,
  },
});

/** What does not help, although one might think so. */
export function NotEnoughCard({ sentences }: { readonly sentences: readonly string[] }) {
  const styles = useStyles();
  const texts = useTexts().leaked;
  if (sentences.length === 0) return null;
  return (
    <Card title={texts.notEnough}>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence} className={styles.item}>
            <span className={styles.icon} aria-hidden="true">
              <DismissCircleRegular />
            </span>
            {sentence}
          </li>
        ))}
      </ul>
    </Card>
  );
}
