import { Button } from '@fluentui/react-components';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { Blank } from '../components/blank';
import { Sentence } from '../components/sentence';
import { useTexts } from '../texts/use-texts';

interface NothingListedProps {
  readonly query: string;
  readonly showsArchived: boolean;
  /** How many match among those that are not shown. */
  readonly elsewhere: number;
  onClear(): void;
  /** Shows the archived ones, or the others again. */
  onTurn(): void;
}

/** What stands where no credential is listed: why, and where there are some. */
export function NothingListed(props: NothingListedProps) {
  const { query, showsArchived, elsewhere, onClear, onTurn } = props;
  const texts = useTexts().credentials;
  if (query.trim() === '') {
    return (
      <Blank
        icon={<ArchiveRegular />}
        title={showsArchived ? texts.noneArchived : texts.noneLive}
        text={showsArchived ? undefined : texts.noneLiveText}
      >
        <Button onClick={onTurn}>
          {showsArchived ? texts.showLive : texts.showArchived(elsewhere)}
        </Button>
      </Blank>
    );
  }
  return (
    <Blank
      icon={<SearchRegular />}
      title={texts.noMatch}
      text={
        <>
          <Sentence text={texts.noMatchText} slots={{ query: <bdi>{query}</bdi> }} />{' '}
          {elsewhere > 0 &&
            (showsArchived ? texts.liveMatches(elsewhere) : texts.archivedMatches(elsewhere))}
        </>
      }
    >
      <Button onClick={onClear}>{texts.clearSearch}</Button>
      {elsewhere > 0 && <Button onClick={onTurn}>{texts.showMatches}</Button>}
    </Blank>
  );
}
