import { useEffect, useMemo } from 'react';
import { type SearchEntry, searchEntry } from '../../shared/domain/search/subject';
import type { CredentialView } from '../../shared/ipc/api';
import { searchSubject } from '../../shared/ipc/search-subject';
import { useSnapshot } from '../store/use-app';
import type { Texts } from '../texts/en';
import { useTexts } from '../texts/use-texts';
import { listWords } from './list-words';

export type EntryOf = (credential: CredentialView) => SearchEntry;

/** Gives what a credential is searched by, made once for as long as it stays the same. */
export function useSearchIndex(credentials: readonly CredentialView[]): EntryOf {
  const texts = useTexts();
  const { leadTimesSeconds } = useSnapshot().settings;
  // A new snapshot brings a new list of the same numbers.
  const leads = leadTimesSeconds.join();
  const entryOf = useMemo(
    () => searchIndex(texts, leads === '' ? [] : leads.split(',').map(Number)),
    [texts, leads],
  );
  useEffect(() => {
    let next = 0;
    let waiting = requestIdleCallback(work);
    // While nobody waits for anything: the first key that is typed finds the index made.
    function work(idle: IdleDeadline) {
      while (next < credentials.length && idle.timeRemaining() > 2) {
        for (const credential of credentials.slice(next, next + 50)) entryOf(credential);
        next += 50;
      }
      if (next < credentials.length) waiting = requestIdleCallback(work);
    }
    return () => cancelIdleCallback(waiting);
  }, [credentials, entryOf]);
  return entryOf;
}

/** An index that keeps what it made as long as its credential is kept. */
export function searchIndex(texts: Texts, leadTimesSeconds: readonly number[]): EntryOf {
  const known = new WeakMap<CredentialView, SearchEntry>();
  return (credential) => {
    const before = known.get(credential);
    if (before !== undefined) return before;
    const words = listWords(credential, texts);
    const entry = searchEntry(searchSubject(credential, { leadTimesSeconds }, words));
    known.set(credential, entry);
    return entry;
  };
}
