import { useEffect, useMemo } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { useFirstSnapshot } from '../store/use-app';
import { useFirstTexts } from '../texts/use-first-texts';
import { whenSettled } from '../when-settled';
import type { SearchIndex } from './search-index';
import { readSearchEngine, type SearchEngine } from './use-search-engine';

/** Gives the index of all credentials, which is made while nobody waits for anything. */
export function useSearchIndex(
  credentials: readonly CredentialView[],
): (engine: SearchEngine) => SearchIndex {
  const texts = useFirstTexts();
  const { leadTimesSeconds } = useFirstSnapshot().settings;
  // A new snapshot brings a new list of the same numbers.
  const leads = leadTimesSeconds.join();
  const indexOf = useMemo(() => {
    let made: SearchIndex | undefined;
    return (engine: SearchEngine) => {
      made ??= new engine.SearchIndex(texts, leads === '' ? [] : leads.split(',').map(Number));
      return made;
    };
  }, [texts, leads]);
  useEffect(() => {
    let next = 0;
    let gone = false;
    // The first key that is typed finds the index made.
    let waiting = 0;
    const settled = whenSettled(() => {
      // What cannot be read says so where it is asked for something.
      void readSearchEngine().then(fill, () => undefined);
    });
    function fill(engine: SearchEngine) {
      if (gone) return;
      const index = indexOf(engine);
      index.prune(credentials.length);
      waiting = requestIdleCallback(work);
      function work(idle: IdleDeadline) {
        while (next < credentials.length && idle.timeRemaining() > 2) {
          index.add(credentials.slice(next, next + 50));
          next += 50;
        }
        if (next < credentials.length) waiting = requestIdleCallback(work);
      }
    }
    return () => {
      gone = true;
      settled();
      cancelIdleCallback(waiting);
    };
  }, [credentials, indexOf]);
  return indexOf;
}
