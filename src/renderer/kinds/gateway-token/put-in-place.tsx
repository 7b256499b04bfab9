import { makeStyles, tokens } from '@fluentui/react-components';
import { Card } from '../../components/card';
import { Sentence } from '../../components/sentence';
import { useTexts } from '../../texts/use-texts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    paddingInlineStart: '20px',
    color: tokens.colorNeutralForeground2,
  },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** The settings of the gateway as its chart names them. */
const SETTINGS = { auth: 'config.service.auth', key: 'config.service.auth.key' };

/** Where a gateway reads its token from: a new one works only once it is there. */
export function PutInPlace() {
  const styles = useStyles();
  const texts = useTexts().gatewayToken;
  const slots = {
    auth: <code className={styles.code}>{SETTINGS.auth}</code>,
    key: <code className={styles.code}>{SETTINGS.key}</code>,
  };
  return (
    <Card title={texts.placeTitle}>
      <ul className={styles.list}>
        {texts.placeTexts.map((text) => (
          <li key={text}>
            <Sentence text={text} slots={slots} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
