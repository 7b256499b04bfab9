import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { useId, useState } from 'react';
import type { PasteRead } from '../../shared/ipc/api';
import { Heading } from '../components/heading';
import { Sentence } from '../components/sentence';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { timeLeft } from '../time/time-left';
import { useAddStyles } from './add-styles';

const AT_FIRST = 3;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    listStyleType: 'none',
  },
  button: {
    maxWidth: '100%',
    minWidth: 0,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    textAlign: 'start',
  },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface MayRenewProps {
  readonly candidates: PasteRead['mayRenew'];
  readonly nowMs: number;
  onChoose(credentialId: string): void;
}

/** The credentials whose place it may take, what ends first on top. */
export function MayRenew({ candidates, nowMs, onChoose }: MayRenewProps) {
  const styles = useStyles();
  const layout = useAddStyles();
  const texts = useTexts();
  const words = texts.add.mayRenew;
  const { credentials } = useSnapshot();
  const [all, setAll] = useState(false);
  const titleId = useId();
  const rows = candidates.flatMap(({ credentialId }) =>
    credentials.filter(({ id }) => id === credentialId),
  );
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, AT_FIRST);
  return (
    <section className={layout.section} aria-labelledby={titleId} data-about="may-renew">
      <div>
        <Heading level="h2" id={titleId} size={400}>
          {words.title}
        </Heading>
        <Text className={styles.muted}>{words.text}</Text>
      </div>
      <ul className={styles.list}>
        {shown.map(({ id, name, expiresAt }) => (
          <li key={id} className={styles.row}>
            <Button
              className={styles.button}
              icon={<ArrowSwapRegular />}
              onClick={() => onChoose(id)}
            >
              <span>
                <Sentence text={words.replaces} slots={{ name: <bdi>{name}</bdi> }} />
              </span>
            </Button>
            <Text size={200} className={styles.muted}>
              {words.present(
                expiresAt === undefined
                  ? texts.add.fields.noEnd
                  : timeLeft(expiresAt, nowMs, texts.time),
              )}
            </Text>
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {words.more(rows.length - shown.length)}
          </Button>
        </div>
      )}
    </section>
  );
}
