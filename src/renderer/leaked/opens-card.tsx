import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ShieldErrorFilled } from '@fluentui/react-icons/svg/shield-error';
import { useId } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { Heading } from '../components/heading';
import { Moment } from '../components/moment';
import { Sentence } from '../components/sentence';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { toMs } from '../time/moments';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    gap: '12px',
    padding: '16px 20px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
    backgroundColor: tokens.colorPaletteRedBackground1,
    overflowWrap: 'anywhere',
  },
  icon: { display: 'flex', fontSize: '24px', color: tokens.colorPaletteRedForeground1 },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
});

interface OpensCardProps {
  readonly credential: CredentialView;
  readonly opens: string;
}

/** What whoever has it can do, and until when. */
export function OpensCard({ credential, opens }: OpensCardProps) {
  const styles = useStyles();
  const texts = useTexts().leaked;
  const nowMs = useNow();
  const titleId = useId();
  const { expiresAt } = credential;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <span className={styles.icon} aria-hidden="true">
        <ShieldErrorFilled />
      </span>
      <div className={styles.words}>
        <Heading level="h2" id={titleId}>
          {texts.opens}
        </Heading>
        <Text>{opens}</Text>
        <Text weight="semibold">
          {expiresAt === undefined ? (
            texts.opensEndless
          ) : (
            <Sentence
              text={toMs(expiresAt) > nowMs ? texts.opensUntil : texts.opensEnded}
              slots={{ when: <Moment at={expiresAt} /> }}
            />
          )}
        </Text>
      </div>
    </section>
  );
}
