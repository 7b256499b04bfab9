import { InfoRegular } from '@fluentui/react-icons/headless/svg/info';
import { useId } from 'react';
import { withSuggestion } from '../../shared/domain/search/edit-query';
import type { SearchProblem } from '../../shared/domain/search/query';
import { useFirstTexts } from '../texts/use-first-texts';
import styles from './search-remarks.module.css';

interface SearchRemarksProps {
  readonly id: string;
  readonly query: string;
  readonly problems: readonly SearchProblem[];
  onQuery(query: string): void;
}

/** What of the query was not understood, in sentences, with what may have been meant. */
export function SearchRemarks({ id, query, problems, onQuery }: SearchRemarksProps) {
  const texts = useFirstTexts().list;
  return (
    <div id={id} role="status" className={problems.length > 0 ? styles.remarks : undefined}>
      {problems.map((problem) => (
        <div key={problem.start} className={styles.remark}>
          <span
            className={
              problem.code === 'unfinished' ? styles.icon : `${styles.icon} ${styles.wrong}`
            }
            aria-hidden="true"
          >
            <InfoRegular />
          </span>
          <span>{problem.message}</span>
          {problem.suggestions.length > 0 && (
            <span>
              {texts.didYouMean}{' '}
              {problem.suggestions.map((suggestion, index) => (
                <span key={suggestion}>
                  {index > 0 && ' · '}
                  <button
                    type="button"
                    className={styles.suggestion}
                    onClick={() => onQuery(withSuggestion(query, problem, suggestion))}
                  >
                    {suggestion}
                  </button>
                </span>
              ))}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

/** An id for {@link SearchRemarks}. */
export function useRemarksId(): string {
  return `${useId()}remarks`;
}
