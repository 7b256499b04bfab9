import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { QuestionRegular } from '@fluentui/react-icons/svg/question';
import { ShieldCheckmarkFilled } from '@fluentui/react-icons/svg/shield-checkmark';
import { useEffect, useRef } from 'react';
import type { PasteRead } from '../../shared/ipc/api';
import { Fact, Facts } from '../components/facts';
import { Moment } from '../components/moment';
import { Sentence } from '../components/sentence';
import { useTexts } from '../texts/use-texts';
import { EndWords } from './end-words';
import { foundFacts } from './found-model';
import { FoundRemarks } from './found-remarks';
import { KnownNotice } from './known-notice';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '20px',
    minWidth: 0,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '14px' },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  icon: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '44px',
    height: '44px',
    marginTop: '2px',
    borderRadius: tokens.borderRadiusLarge,
    fontSize: '22px',
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
  },
  heading: {
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  verified: { display: 'flex', alignItems: 'center', gap: '8px' },
  shield: { display: 'flex', fontSize: '18px', color: tokens.colorPaletteGreenForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface FoundCardProps {
  readonly read: PasteRead;
  readonly nowMs: number;
  /** Its heading takes the focus, so that one hears at once what it is. */
  readonly focused?: boolean;
  /** Whether it is known here is said where it is compared with what is held. */
  readonly compared?: boolean;
}

/** What was pasted, as far as it tells; never the secret. */
export function FoundCard(props: FoundCardProps) {
  const { read, nowMs, focused = false, compared = false } = props;
  const styles = useStyles();
  const texts = useTexts().add;
  const { inspection, known, pastedId } = read;
  const { expiresAt } = inspection;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused && pastedId !== '') heading.current?.focus();
  }, [focused, pastedId]);
  return (
    <section className={styles.card} aria-label={texts.found.label} data-found={inspection.kind}>
      <div className={styles.head}>
        <span className={styles.icon} aria-hidden="true">
          {inspection.kind === 'unknown' ? <QuestionRegular /> : <KeyRegular />}
        </span>
        <div className={styles.words}>
          <Text
            as="h2"
            ref={heading}
            tabIndex={-1}
            size={500}
            weight="semibold"
            className={styles.heading}
          >
            {inspection.title}
          </Text>
          {expiresAt !== undefined ? (
            <EndWords expiresAt={expiresAt} issuedAt={inspection.issuedAt} fresh nowMs={nowMs} />
          ) : (
            <Text className={styles.muted}>
              {inspection.kind === 'unknown' && !compared
                ? texts.found.unknownText
                : texts.found.endsUntold}
            </Text>
          )}
        </div>
      </div>
      {!compared && <KnownNotice known={known} />}
      <FoundFacts inspection={inspection} isKnown={compared || known.state !== 'unknown'} />
      <SignedBy read={read} />
      <FoundRemarks read={read} />
    </section>
  );
}

interface FoundFactsProps {
  readonly inspection: PasteRead['inspection'];
  readonly isKnown: boolean;
}

/** Whose it is and since when; and that it is none that is or was held here. */
function FoundFacts({ inspection, isKnown }: FoundFactsProps) {
  const styles = useStyles();
  const texts = useTexts().add.found;
  const facts = foundFacts(inspection, texts);
  if (facts.length === 0 && isKnown) return null;
  return (
    <Facts>
      {facts.map(({ label, text, moment }) => (
        <Fact key={label} name={label}>
          {moment ? <Moment at={text} /> : <bdi>{text}</bdi>}
        </Fact>
      ))}
      {!isKnown && (
        <Fact name={texts.here}>
          <span className={styles.muted}>{texts.unknown}</span>
        </Fact>
      )}
    </Facts>
  );
}

/** Which stored key made it: nobody else can have. */
function SignedBy({ read }: { readonly read: PasteRead }) {
  const styles = useStyles();
  const texts = useTexts().add.found;
  return read.offers.map(({ signedBy, sources }) => {
    const source = sources.find(({ id }) => id === signedBy?.sourceId);
    if (signedBy === undefined || source === undefined) return null;
    return (
      <div key={`${signedBy.sourceId}/${signedBy.keyRole}`} className={styles.verified}>
        <span className={styles.shield} aria-hidden="true">
          <ShieldCheckmarkFilled />
        </span>
        <Text weight="semibold">
          <Sentence
            text={texts.signedBy[signedBy.keyRole]}
            slots={{ name: <bdi>{source.name}</bdi> }}
          />
        </Text>
      </div>
    );
  });
}
