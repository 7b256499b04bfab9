import { Button, makeStyles } from '@fluentui/react-components';
import { KeyMultipleRegular } from '@fluentui/react-icons/svg/key-multiple';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { ServerKeyRow, ServerKeysAnswer } from '../../shared/ipc/api';
import { Blank } from '../components/blank';
import { Notice } from '../components/notice';
import { sortedBy } from '../lists/sorting';
import { useTexts } from '../texts/use-texts';
import { DriftNotice } from './drift-notice';
import { ListBar, SelectionActions, WholeListActions } from './keys-toolbar';
import { ServerKeyTable } from './server-key-table';
import { FIRST_SORTING, isWatchable, refOf, shownRows } from './server-keys-model';
import { useKeyActions } from './use-key-actions';
import { useLatest } from './use-latest';
import { useSelection } from './use-selection';

const useStyles = makeStyles({
  notices: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    marginBottom: '12px',
    ':empty': { display: 'none' },
  },
});

interface KeyListProps {
  readonly connectionId: string;
  readonly answer: ServerKeysAnswer;
  readonly includeExpired: boolean;
  onIncludeExpired(include: boolean): void;
  reload(): Promise<void>;
}

/** The keys that were read: searched, sorted, selected, watched and deleted. */
export function KeyList(props: KeyListProps) {
  const { connectionId, answer, includeExpired, onIncludeExpired, reload } = props;
  const styles = useStyles();
  const texts = useTexts().serverKeys;
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState(FIRST_SORTING);
  const wanted = useDeferredValue(query);
  const rows = useMemo(
    () => shownRows(answer.rows, wanted, sorting),
    [answer.rows, wanted, sorting],
  );
  const selection = useSelection();
  const selected = selection.of(rows);
  const actions = useKeyActions(connectionId, reload);
  const act = useLatest(actions);
  const watchOne = useCallback((row: ServerKeyRow) => void act().watch([refOf(row)]), [act]);
  const removeOne = useCallback((row: ServerKeyRow) => act().remove([row]), [act]);
  const searching = wanted.trim() !== '';
  return (
    <>
      <div className={styles.notices}>
        <DriftNotice gone={answer.gone} />
        {answer.notes.length > 0 && (
          <Notice intent="warning" about="notes" title={texts.notesTitle}>
            {answer.notes.join(' ')}
          </Notice>
        )}
      </div>
      <ListBar
        query={query}
        count={
          searching ? texts.matches(rows.length, answer.rows.length) : texts.count(rows.length)
        }
        onQuery={setQuery}
      >
        {selected.length > 0 ? (
          <SelectionActions selected={selected} actions={actions} onClear={selection.clear} />
        ) : (
          <WholeListActions
            includeExpired={includeExpired}
            watchable={answer.rows.filter(isWatchable).length}
            actions={actions}
            onIncludeExpired={onIncludeExpired}
          />
        )}
      </ListBar>
      {rows.length > 0 ? (
        <ServerKeyTable
          rows={rows}
          sorting={sorting}
          selection={selection}
          onSort={(column) => setSorting(sortedBy(sorting, column))}
          onWatch={watchOne}
          onRemove={removeOne}
        />
      ) : searching ? (
        <Blank icon={<SearchRegular />} title={texts.noMatch}>
          <Button onClick={() => setQuery('')}>{texts.clearSearch}</Button>
        </Blank>
      ) : (
        <Blank
          icon={<KeyMultipleRegular />}
          title={texts.empty}
          text={includeExpired ? texts.emptyExpired : texts.emptyText}
        />
      )}
    </>
  );
}
