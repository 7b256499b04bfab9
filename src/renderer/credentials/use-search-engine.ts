import { use } from 'react';

export type SearchEngine = typeof import('./search-engine');

let engine: SearchEngine | undefined;
let reading: Promise<SearchEngine> | undefined;

/** Reads what searches, once. */
export function readSearchEngine(): Promise<SearchEngine> {
  reading ??= import('./search-engine').then((read) => {
    engine = read;
    return read;
  });
  return reading;
}

/** What searches, where something is `asked`: the list waits for it as it was. */
export function useSearchEngine(asked: boolean): SearchEngine | undefined {
  return asked ? (engine ?? use(readSearchEngine())) : undefined;
}
