import {
  Link,
  makeStyles,
  Popover,
  PopoverSurface,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef } from 'react';
import { SEARCH_FLAGS } from '../../../shared/domain/search/flags';
import { TERMS } from '../../../shared/domain/search/terms';
import { useTexts } from '../../texts/use-texts';
import type { Opened } from './menu-trigger';

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

interface SearchExamplesProps extends Opened {
  /** Takes an example into the search box. */
  onChoose(example: string): void;
}

/** The syntax of the search, open as long as it is drawn. */
export function SearchExamples({ anchor, onClose, onChoose }: SearchExamplesProps) {
  const styles = useStyles();
  const texts = useTexts().list;
  const surface = useRef<HTMLDivElement>(null);
  const example = (text: string) => (
    <Link
      key={text}
      as="button"
      className={styles.example}
      aria-label={texts.insert(text)}
      onClick={() => {
        onClose();
        onChoose(text);
      }}
    >
      {text}
    </Link>
  );
  return (
    <Popover
      open
      trapFocus
      withArrow
      positioning={{ target: anchor, position: 'below', align: 'start' }}
      onOpenChange={(event, { open }) => {
        // A click on its own button is that button's to answer: it closes what it opened.
        if (open || (event.target instanceof Node && anchor.contains(event.target))) return;
        const { activeElement } = document;
        onClose();
        // A click elsewhere has taken the focus where it belongs already.
        if (activeElement === document.body || surface.current?.contains(activeElement)) {
          anchor.focus();
        }
      }}
    >
      <PopoverSurface ref={surface} className={styles.surface} aria-label={texts.help}>
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
