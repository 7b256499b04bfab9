import { useMemo } from 'react';
import { valuesOf, withToggled } from '../../shared/domain/search/edit-query';
import type { Term } from '../../shared/domain/search/terms';
import type { CredentialView } from '../../shared/ipc/api';
import { kindWordsOf } from '../kinds/kind-words';
import { useTexts } from '../texts/use-texts';
import { FilterItems } from './later-parts';
import { tagCounts } from './list-model';
import type { Choice } from './menus/filter-items';
import { MenuTrigger } from './menus/menu-trigger';

interface FilterMenusProps {
  readonly credentials: readonly CredentialView[];
  readonly query: string;
  onQuery(query: string): void;
}

/** Narrows the list by a click: each choice is a term of the query, there to be seen and changed. */
export function FilterMenus({ credentials, query, onQuery }: FilterMenusProps) {
  const texts = useTexts();
  const { filters } = texts.list;
  const kinds = useMemo(() => {
    const found = new Map(credentials.map((each) => [each.kind, each]));
    return [...found].map(([value, each]) => ({ value, label: kindWordsOf(each, texts).name }));
  }, [credentials, texts]);
  const environments = useMemo(() => distinct(credentials), [credentials]);
  const hasTags = useMemo(() => credentials.some(({ tags }) => tags.length > 0), [credentials]);
  // Counted and sorted where somebody sees them: to compare the first two names reads tables.
  const tags = useMemo(() => {
    let counted: readonly Choice[] | undefined;
    return () => {
      counted ??= tagCounts(credentials).map(({ tag, count }) => ({
        value: tag,
        label: tag,
        count,
      }));
      return counted;
    };
  }, [credentials]);
  const states = Object.entries(filters.states).map(([value, label]) => ({ value, label }));
  const menu = (term: Term, label: string, choices: () => readonly Choice[], whole: boolean) => (
    <FilterMenu
      label={label}
      choices={choices}
      chosen={valuesOf(query, term)}
      onToggle={(value) => onQuery(withToggled(query, term, value, whole))}
    />
  );
  return (
    <>
      {menu('is', filters.state, () => states, false)}
      {kinds.length > 1 && menu('kind', filters.kind, () => kinds, true)}
      {environments.length > 1 && menu('env', filters.environment, () => environments, true)}
      {hasTags && menu('tag', filters.tag, tags, true)}
    </>
  );
}

interface FilterMenuProps {
  readonly label: string;
  choices(): readonly Choice[];
  readonly chosen: readonly string[];
  onToggle(value: string): void;
}

function FilterMenu({ label, choices, chosen, onToggle }: FilterMenuProps) {
  const texts = useTexts().list.filters;
  const checked =
    chosen.length === 0
      ? []
      : choices().filter(({ value }) => chosen.includes(value.toLowerCase()));
  return (
    <MenuTrigger
      appearance={checked.length > 0 ? 'secondary' : 'subtle'}
      menu={(opened) => (
        <FilterItems {...opened} choices={choices()} checked={checked} onToggle={onToggle} />
      )}
    >
      {texts.chosen(label, checked.length)}
    </MenuTrigger>
  );
}

/** The environments in use, those that differ in case as one. */
function distinct(credentials: readonly CredentialView[]): readonly Choice[] {
  const found = new Map<string, string>();
  for (const environment of new Set(credentials.map((each) => each.environment))) {
    const key = environment.trim().toLowerCase();
    if (key !== '' && !found.has(key)) found.set(key, environment.trim());
  }
  return [...found.values()].sort().map((value) => ({ value, label: value }));
}
