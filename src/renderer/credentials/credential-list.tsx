import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { KeyboardRegular } from '@fluentui/react-icons/svg/keyboard';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useDialogs } from '../dialogs/use-dialogs';
import { useListFilter } from '../lists/list-filter';
import { NOTHING_SELECTED, pruned, type Selection } from '../lists/selection';
import { sortedBy } from '../lists/sorting';
import { focusHome } from '../shell/focus-home';
import { useFirstSnapshot } from '../store/use-app';
import { useClock } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { BulkBar } from './bulk/bulk-bar';
import type { BulkDeed } from './bulk/bulk-model';
import { CredentialGrid } from './credential-grid';
import { FilterMenus } from './filter-menus';
import { FIRST_SORTING } from './list-model';
import { NothingListed } from './nothing-listed';
import { SearchField, SearchRemarks, useRemarksId } from './search-field';
import { useListed } from './use-listed';
import { usePageKeys } from './use-page-keys';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalM,
  },
  count: {
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    marginInlineStart: 'auto',
  },
});

/** The credentials with their search, what ends first on top. */
export function CredentialList() {
  const styles = useStyles();
  const { credentials: texts, list } = useTexts();
  const { credentials } = useFirstSnapshot();
  const { open } = useDialogs();
  const { query, setQuery, showsArchived, setShowsArchived } = useListFilter();
  const [sorting, setSorting] = useState(FIRST_SORTING);
  const [chosen, setChosen] = useState<Selection>(NOTHING_SELECTED);
  const { nowMs, look } = useClock();
  const listed = useListed(credentials, { text: query, sorting, showsArchived, nowMs });
  const { rows } = listed;
  const selection = useMemo(
    () => (chosen.ids.size === 0 ? chosen : pruned(chosen, new Set(rows.map(({ id }) => id)))),
    [chosen, rows],
  );
  const selected = useMemo(
    () => (selection.ids.size === 0 ? [] : rows.filter(({ id }) => selection.ids.has(id))),
    [rows, selection],
  );
  const box = useRef<HTMLInputElement>(null);
  const remarksId = useRemarksId();
  const showKeys = () => open({ kind: 'list-keys' });
  usePageKeys({ onSearch: () => box.current?.focus(), onArrow: focusHome });
  const bulk = useCallback(
    (deed: BulkDeed) => open({ kind: 'bulk', deed, credentials: selected }),
    [open, selected],
  );
  return (
    <>
      <search className={styles.bar}>
        <SearchField
          query={query}
          box={box}
          remarksId={listed.query.problems.length > 0 ? remarksId : undefined}
          onQuery={setQuery}
          onLeave={focusHome}
        />
        <Button
          size="small"
          appearance="transparent"
          icon={<KeyboardRegular />}
          aria-label={list.keys.open}
          title={`${list.keys.open} (?)`}
          onClick={showKeys}
        />
        <FilterMenus credentials={listed.here} query={query} onQuery={setQuery} />
        {(listed.archivedCount > 0 || showsArchived) && (
          <ToggleButton
            appearance="subtle"
            icon={<ArchiveRegular />}
            checked={showsArchived}
            onClick={() => setShowsArchived(!showsArchived)}
          >
            {texts.showArchived(listed.archivedCount)}
          </ToggleButton>
        )}
        <Text size={200} className={styles.count} role="status">
          {listed.asked.trim() === ''
            ? texts.count(listed.here.length)
            : texts.matches(rows.length, listed.here.length)}
        </Text>
      </search>
      <SearchRemarks
        id={remarksId}
        query={query}
        problems={listed.query.problems}
        onQuery={setQuery}
      />
      {rows.length > 0 ? (
        <CredentialGrid
          credentials={rows}
          nowMs={nowMs}
          onChangeDue={look}
          sorting={sorting}
          selection={selection}
          onSort={(column) => setSorting(sortedBy(sorting, column))}
          onSelect={(change) => setChosen(change(selection))}
          onBulk={bulkOfKey(bulk, selected)}
        />
      ) : (
        <NothingListed
          query={listed.asked}
          showsArchived={showsArchived}
          elsewhere={listed.elsewhere()}
          onClear={() => {
            setQuery('');
            box.current?.focus();
          }}
          onTurn={() => setShowsArchived(!showsArchived)}
        />
      )}
      {selected.length > 0 && (
        <BulkBar
          selected={selected}
          onDeed={bulk}
          onClear={() => {
            setChosen(NOTHING_SELECTED);
            focusHome();
          }}
        />
      )}
    </>
  );
}

/** The key `a` archives, or restores where all that are selected are archived. */
function bulkOfKey(
  bulk: (deed: BulkDeed) => void,
  selected: readonly { readonly archived: boolean }[],
): (deed: 'renew' | 'archive' | 'delete') => void {
  return (deed) =>
    bulk(deed === 'archive' && selected.every(({ archived }) => archived) ? 'restore' : deed);
}
