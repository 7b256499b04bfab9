import { useEffect, useMemo } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { useFirstSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { SearchIndex } from './search-index';

/** The index of all credentials, made while nobody waits for anything. */
export function useSearchIndex(credentials: readonly CredentialView[]): SearchIndex {
  const texts = useTexts();
  const { leadTimesSeconds } = useFirstSnapshot().settings;
  // A new snapshot brings a new list of the same numbers.
  const leads = leadTimesSeconds.join();
  const index = useMemo(
    () => new SearchIndex(texts, leads === '' ? [] : leads.split(',').map(Number)),
    [texts, leads],
  );
  useEffect(() => {
    index.prune(credentials.length);
    let next = 0;
    let waiting = requestIdleCallback(work);
    // The first key that is typed finds the index made.
    function work(idle: IdleDeadline) {
      while (next < credentials.length && idle.timeRemaining() > 2) {
        index.add(credentials.slice(next, next + 50));
        next += 50;
      }
      if (next < credentials.length) waiting = requestIdleCallback(work);
    }
    return () => cancelIdleCallback(waiting);
  }, [credentials, index]);
  return index;
}
