import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { KeyResetRegular } from '@fluentui/react-icons/svg/key-reset';
import { useNavigation } from '../../navigation/use-navigation';
import { useTexts } from '../../texts/use-texts';
import { localMoment, toMs } from '../../time/moments';
import type { SigningSourceView } from '../source-kinds';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    flexBasis: '100%',
    paddingTop: '10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { display: 'flex', fontSize: '16px', color: tokens.colorPaletteDarkOrangeForeground1 },
  text: { flexGrow: 1 },
});

/** Says that a key is being rolled, and leads back to where that goes on. */
export function RollingNote({ source }: { readonly source: SigningSourceView }) {
  const styles = useStyles();
  const texts = useTexts().switchKey;
  const { go } = useNavigation();
  const { roll } = source;
  if (roll === undefined) return null;
  return (
    <div className={styles.note}>
      <span className={styles.icon} aria-hidden="true">
        <KeyResetRegular />
      </span>
      <Text size={200} className={styles.text}>
        {texts.rolling(roll.role, localMoment(toMs(roll.startedAt)))}
      </Text>
      <Button size="small" onClick={() => go({ page: 'roll-key', sourceId: source.id })}>
        {texts.rollGoOn(roll.role)}
      </Button>
    </div>
  );
}
