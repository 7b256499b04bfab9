import { useMemo } from 'react';
import { valuesOf, withToggled } from '../../shared/domain/search/edit-query';
import type { Term } from '../../shared/domain/search/terms';
import type { CredentialView } from '../../shared/ipc/api';
import { kindWordsOf } from '../kinds/kind-words';
import type { FirstTexts } from '../texts/en-first';
import { useFirstTexts } from '../texts/use-first-texts';
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
  const { filters } = useFirstTexts().list;
  const kinds = useMemo(() => new Set(credentials.map(({ kind }) => kind)), [credentials]);
  const environments = useMemo(() => distinct(credentials), [credentials]);
  const tagged = useMemo(() => credentials.some(({ tags }) => tags.length > 0), [credentials]);
  const menu = (term: Term, label: string, choicesOf: Choices, whole: boolean) => (
    <FilterMenu
      label={label}
      choicesOf={choicesOf}
      credentials={credentials}
      chosen={valuesOf(query, term)}
      onToggle={(value) => onQuery(withToggled(query, term, value, whole))}
    />
  );
  return (
    <>
      {menu('is', filters.state, statesOf, false)}
      {kinds.size > 1 && menu('kind', filters.kind, kindsOf, true)}
      {environments.length > 1 && menu('env', filters.environment, distinct, true)}
      {tagged && menu('tag', filters.tag, tagsOf, true)}
    </>
  );
}

/** What a menu has to choose from; asked for when it is opened, or something of it is chosen. */
type Choices = (credentials: readonly CredentialView[], texts: FirstTexts) => readonly Choice[];

interface FilterMenuProps {
  readonly label: string;
  readonly choicesOf: Choices;
  readonly credentials: readonly CredentialView[];
  readonly chosen: readonly string[];
  onToggle(value: string): void;
}

function FilterMenu({ label, choicesOf, credentials, chosen, onToggle }: FilterMenuProps) {
  const texts = useFirstTexts();
  const choices = () => choicesOf(credentials, texts);
  const isChosen = ({ value }: Choice) => chosen.includes(value.toLowerCase());
  const checked = chosen.length === 0 ? [] : choices().filter(isChosen);
  return (
    <MenuTrigger
      appearance={checked.length > 0 ? 'secondary' : 'subtle'}
      menu={(opened) => (
        <FilterItems {...opened} choices={choices()} checked={checked} onToggle={onToggle} />
      )}
    >
      {texts.list.filters.chosen(label, checked.length)}
    </MenuTrigger>
  );
}

const statesOf: Choices = (_credentials, texts) =>
  Object.entries(texts.list.filters.states).map(([value, label]) => ({ value, label }));

const kindsOf: Choices = (credentials, texts) => {
  const found = new Map(credentials.map((each) => [each.kind, each]));
  return [...found].map(([value, each]) => ({ value, label: kindWordsOf(each, texts).name }));
};

const tagsOf: Choices = (credentials) =>
  tagCounts(credentials).map(({ tag, count }) => ({ value: tag, label: tag, count }));

/** The environments in use, those that differ in case as one. */
function distinct(credentials: readonly CredentialView[]): readonly Choice[] {
  const found = new Map<string, string>();
  for (const environment of new Set(credentials.map((each) => each.environment))) {
    const key = environment.trim().toLowerCase();
    if (key !== '' && !found.has(key)) found.set(key, environment.trim());
  }
  return [...found.values()].sort().map((value) => ({ value, label: value }));
}
