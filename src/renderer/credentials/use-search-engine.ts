import { useEffect, useState } from 'react';

export type SearchEngine = typeof import('./search-engine');

let engine: SearchEngine | undefined;
let reading: Promise<SearchEngine> | undefined;

/** Reads what searches: once, unless it could not be read. */
export function readSearchEngine(): Promise<SearchEngine> {
  reading ??= import('./search-engine').then(
    (read) => {
      engine = read;
      return read;
    },
    (error: unknown) => {
      reading = undefined;
      throw error;
    },
  );
  return reading;
}

/** What searches, as soon as it was read; `wanted`: somebody waits for it. */
export function useSearchEngine(wanted: boolean): SearchEngine | undefined {
  const [, setRead] = useState(engine);
  useEffect(() => {
    if (!wanted || engine !== undefined) return;
    readSearchEngine().then(
      (read) => setRead(read),
      (error: unknown) => {
        // To the page's boundary, which says so.
        setRead(() => {
          throw error;
        });
      },
    );
  }, [wanted]);
  return engine;
}
