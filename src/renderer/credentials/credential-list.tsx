import { ArchiveRegular } from '@fluentui/react-icons/headless/svg/archive';
import { KeyboardRegular } from '@fluentui/react-icons/headless/svg/keyboard';
import { useCallback, useMemo, useRef, useState } from 'react';
import { PlainButton } from '../components/plain-button';
import { useDialogs } from '../dialogs/use-dialogs';
import { useListFilter } from '../lists/list-filter';
import { NOTHING_SELECTED, pruned, type Selection } from '../lists/selection';
import { sortedBy } from '../lists/sorting';
import { focusHome } from '../shell/focus-home';
import { useFirstSnapshot } from '../store/use-app';
import { useClock } from '../store/use-now';
import { useFirstTexts } from '../texts/use-first-texts';
import type { BulkDeed } from './bulk/bulk-model';
import { CredentialGrid } from './credential-grid';
import styles from './credential-list.module.css';
import { FilterMenus } from './filter-menus';
import { BulkBar, NothingListed } from './later-parts';
import { FIRST_SORTING } from './list-model';
import { SearchField } from './search-field';
import { SearchRemarks, useRemarksId } from './search-remarks';
import { useListed } from './use-listed';
import { usePageKeys } from './use-page-keys';

/** The credentials with their search, what ends first on top. */
export function CredentialList() {
  const { credentials: texts, list } = useFirstTexts();
  const snapshot = useFirstSnapshot();
  const { open } = useDialogs();
  const { query, setQuery, showsArchived, setShowsArchived } = useListFilter();
  const [sorting, setSorting] = useState(FIRST_SORTING);
  const [chosen, setChosen] = useState<Selection>(NOTHING_SELECTED);
  const { nowMs, look } = useClock();
  const listed = useListed(snapshot, { text: query, sorting, showsArchived, nowMs });
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
        <PlainButton
          size="small"
          appearance="transparent"
          icon={<KeyboardRegular />}
          aria-label={list.keys.open}
          title={`${list.keys.open} (?)`}
          onClick={showKeys}
        />
        <FilterMenus credentials={listed.here} query={query} onQuery={setQuery} />
        {(listed.archivedCount > 0 || showsArchived) && (
          <PlainButton
            appearance="subtle"
            icon={<ArchiveRegular />}
            aria-pressed={showsArchived}
            onClick={() => setShowsArchived(!showsArchived)}
          >
            {texts.showArchived(listed.archivedCount)}
          </PlainButton>
        )}
        <span className={styles.count} role="status">
          {listed.asked.trim() === ''
            ? texts.count(listed.hereCount)
            : texts.matches(listed.rowCount, listed.hereCount)}
        </span>
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
          count={listed.rowCount}
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
