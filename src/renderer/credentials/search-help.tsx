import { QuestionCircleRegular } from '@fluentui/react-icons/headless/svg/question-circle';
import { useCallback, useState } from 'react';
import { PlainButton } from '../components/plain-button';
import { useFirstTexts } from '../texts/use-first-texts';
import { SearchExamples } from './later-parts';

interface SearchHelpProps {
  /** Takes an example into the search box. */
  onChoose(example: string): void;
}

/** Opens the syntax of the search, with examples to click on. */
export function SearchHelp({ onChoose }: SearchHelpProps) {
  const texts = useFirstTexts().list;
  const [anchor, setAnchor] = useState<HTMLElement>();
  const onClose = useCallback(() => setAnchor(undefined), []);
  const isOpen = anchor !== undefined;
  return (
    <>
      <PlainButton
        size="small"
        appearance="transparent"
        icon={<QuestionCircleRegular />}
        aria-label={texts.help}
        title={texts.help}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={({ currentTarget }) => setAnchor(isOpen ? undefined : currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isOpen) return;
          event.preventDefault();
          onClose();
        }}
      />
      {isOpen && <SearchExamples anchor={anchor} onClose={onClose} onChoose={onChoose} />}
    </>
  );
}
