import {
  Button,
  Link,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { useState } from 'react';
import { SEARCH_FLAGS } from '../../shared/domain/search/flags';
import { TERMS } from '../../shared/domain/search/terms';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  surface: { maxWidth: '520px', maxHeight: '70vh', overflowY: 'auto' },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400 },
  text: { display: 'block', marginBottom: '12px', color: tokens.colorNeutralForeground2 },
  terms: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 16px',
    alignItems: 'baseline',
    margin: 0,
  },
  term: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  what: { margin: 0 },
  examples: { display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
  // As high as a target of the pointer has to be.
  example: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
  },
});

interface SearchHelpProps {
  /** Takes an example into the search box. */
  onChoose(example: string): void;
}

/** The syntax of the search with examples to click on. */
export function SearchHelp({ onChoose }: SearchHelpProps) {
  const styles = useStyles();
  const texts = useTexts().list;
  const [open, setOpen] = useState(false);
  const example = (text: string) => (
    <Link
      key={text}
      as="button"
      className={styles.example}
      aria-label={texts.insert(text)}
      onClick={() => {
        setOpen(false);
        onChoose(text);
      }}
    >
      {text}
    </Link>
  );
  return (
    <Popover
      open={open}
      trapFocus
      withArrow
      positioning="below-start"
      onOpenChange={(_event, data) => setOpen(data.open)}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="transparent"
          icon={<QuestionCircleRegular />}
          aria-label={texts.help}
          title={texts.help}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={texts.help}>
        <h2 className={styles.title}>{texts.helpTitle}</h2>
        <Text className={styles.text} size={200}>
          {texts.helpWords}
        </Text>
        <dl className={styles.terms}>
          {TERMS.map(({ term, examples }) => (
            <div key={term} style={{ display: 'contents' }}>
              <dt className={styles.term}>{term}:</dt>
              <dd className={styles.what}>
                <Text size={200}>{texts.terms[term]}</Text>
                <div className={styles.examples}>
                  {term === 'is'
                    ? Object.keys(SEARCH_FLAGS).map((flag) => example(`is:${flag}`))
                    : examples.map(example)}
                </div>
              </dd>
            </div>
          ))}
        </dl>
      </PopoverSurface>
    </Popover>
  );
}
