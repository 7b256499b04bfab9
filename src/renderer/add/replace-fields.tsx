import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import type { ReactNode, RefObject } from 'react';
import type { EntryMoment } from '../../shared/domain/kinds/entry';
import { Notice } from '../components/notice';
import { EntryFields } from '../forms/entry-fields';
import type { Form } from '../forms/use-form';
import { useTexts } from '../texts/use-texts';
import { EndField } from './end-field';
import { EndWords } from './end-words';
import type { Ending } from './ending-model';
import type { Typed } from './kind-entry';
import {
  isSameSecret,
  type Replacement,
  replacementAsksEnd,
  replacementEnding,
  replacementFields,
  replacementMayBeEndless,
  replaceWarnings,
} from './replace-model';

const useStyles = makeStyles({
  head: { display: 'block', margin: 0, ':focus': { outlineStyle: 'none' } },
  compare: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)',
    gap: '12px 16px',
    alignItems: 'center',
    '@container (max-width: 559px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    minWidth: 0,
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fresh: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  arrow: {
    display: 'flex',
    justifyContent: 'center',
    fontSize: '20px',
    color: tokens.colorNeutralForeground3,
    '@container (max-width: 559px)': { transform: 'rotate(90deg)' },
  },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface ReplaceFieldsProps {
  readonly form: Form<Typed>;
  readonly replacement: Replacement;
  readonly moment: EntryMoment;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** The old end beside the new one, what speaks against it, and what is left to say. */
export function ReplaceFields({ form, replacement, moment, heading }: ReplaceFieldsProps) {
  const styles = useStyles();
  const { replace: texts, fields } = useTexts().add;
  const { credential, read } = replacement;
  const { nowMs } = moment;
  const ending = replacementEnding(replacement, form.values, moment);
  const warnings = replaceWarnings(replacement, ending, texts.warnings);
  const same = isSameSecret(replacement);
  const places = credential.usages.length;
  return (
    <>
      <Text
        as="h2"
        ref={heading}
        tabIndex={-1}
        size={400}
        weight="semibold"
        className={styles.head}
      >
        {same ? texts.sameTitle : texts.compareTitle}
      </Text>
      {warnings.map(({ about, intent, title, text }) => (
        <Notice key={about} intent={intent} title={title} about={`replace-${about}`}>
          {text}
        </Notice>
      ))}
      {!same && (
        <>
          <EntryFields
            fields={replacementFields(replacement)}
            values={form.values}
            errors={form.errors}
            onChange={form.set}
            onLeave={form.leave}
          />
          {replacementAsksEnd(replacement) && (
            <EndField
              form={form}
              ending={ending}
              mayBeEndless={replacementMayBeEndless(replacement)}
              plain
              nowMs={nowMs}
            />
          )}
          <div className={styles.compare}>
            <Side label={texts.now} className={styles.side}>
              {credential.expiresAt === undefined ? (
                fields.noEnd
              ) : (
                <EndWords
                  expiresAt={credential.expiresAt}
                  issuedAt={credential.issuedAt}
                  nowMs={nowMs}
                />
              )}
            </Side>
            <span className={styles.arrow} aria-hidden="true">
              <ArrowRightRegular />
            </span>
            <Side label={texts.after} className={mergeClasses(styles.side, styles.fresh)}>
              <NewEnd ending={ending} nowMs={nowMs} isPasted={read !== undefined} />
            </Side>
          </div>
          <Text className={styles.muted}>
            {read === undefined ? texts.staysDate : texts.stays}{' '}
            {places > 0 && texts.places(places)}
          </Text>
        </>
      )}
    </>
  );
}

interface SideProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

function Side({ label, className, children }: SideProps) {
  const styles = useStyles();
  return (
    <div className={className}>
      <Text size={200} className={styles.muted}>
        {label}
      </Text>
      <div>{children}</div>
    </div>
  );
}

interface NewEndProps {
  readonly ending: Ending;
  readonly nowMs: number;
  readonly isPasted: boolean;
}

function NewEnd({ ending, nowMs, isPasted }: NewEndProps) {
  const styles = useStyles();
  const texts = useTexts().add;
  if (ending.by === 'never') return texts.fields.noEnd;
  if (!('expiresAt' in ending)) {
    return <span className={styles.muted}>{texts.replace.untold}</span>;
  }
  return (
    <>
      <EndWords expiresAt={ending.expiresAt} fresh nowMs={nowMs} />
      {ending.by === 'kind' && isPasted && (
        <Text size={200} block className={styles.muted}>
          {texts.fields.followsToday}
        </Text>
      )}
    </>
  );
}
