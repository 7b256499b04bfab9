import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';

/** What the list of credentials is asked for, and where one was in it. */
export interface ListFilter {
  /** As typed into the search box, in the syntax of `parseQuery`. */
  readonly query: string;
  setQuery(query: string): void;
  /** The archived ones are listed instead of the others. */
  readonly showsArchived: boolean;
  setShowsArchived(shows: boolean): void;
  /** The credential whose page was opened from the list: who comes back finds it. */
  readonly left: { current: string | undefined };
}

const ListFilterContext = createContext<ListFilter | undefined>(undefined);

/** Holds the query above the pages, so that who comes back from a credential finds the list as it was. */
export function ListFilterProvider(props: { readonly children: ReactNode }) {
  const [query, setQuery] = useState('');
  const [showsArchived, setShowsArchived] = useState(false);
  const left = useRef<string>(undefined);
  const filter = useMemo(
    () => ({ query, setQuery, showsArchived, setShowsArchived, left }),
    [query, showsArchived],
  );
  return <ListFilterContext value={filter}>{props.children}</ListFilterContext>;
}

/** Reads and sets what the list shows; a counter or a mark in a chart sets it, e.g. `expires:7d`. */
export function useListFilter(): ListFilter {
  const filter = useContext(ListFilterContext);
  if (filter === undefined) throw new Error('Used outside of ListFilterProvider.');
  return filter;
}
