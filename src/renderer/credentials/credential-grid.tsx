import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import {
  allSelected,
  extended,
  NOTHING_SELECTED,
  type Selection,
  toggled,
} from '../lists/selection';
import type { Sorting } from '../lists/sorting';
import { useFixedRows } from '../lists/use-fixed-rows';
import { useFirstSnapshot } from '../store/use-app';
import { useOnceWhole } from '../store/use-once-whole';
import { useFirstTexts } from '../texts/use-first-texts';
import { BULK_BAR_HEIGHT } from './bulk/bulk-bar-height';
import styles from './credential-grid.module.css';
import type { CredentialMenu, MenuKind } from './credential-menu';
import { CredentialRow } from './credential-row';
import { GridHeads } from './grid-heads';
import { gridKey } from './grid-keys';
import { CredentialMenuHost } from './later-parts';
import type { SortColumn } from './list-model';
import type { RowAct } from './row-controls';
import { HEAD_HEIGHT, ROW_HEIGHT } from './row-size';
import { rowTimes } from './row-view';
import { useActiveRow } from './use-active-row';
import { useNextChange } from './use-next-change';
import { type RowDeed, useRowActs } from './use-row-acts';

interface CredentialGridProps {
  /** The rows from the first on: all, or those of the head. */
  readonly credentials: readonly CredentialView[];
  /** How many rows there will be. */
  readonly count: number;
  readonly nowMs: number;
  readonly sorting: Sorting<SortColumn>;
  readonly selection: Selection;
  /** What a row says of its end may have changed. */
  onChangeDue(): void;
  onSort(column: SortColumn): void;
  onSelect(change: (before: Selection) => Selection): void;
  /** Does it with all that are selected. */
  onBulk(deed: 'renew' | 'archive' | 'delete'): void;
}

/** HTML has no element for a table whose rows take the focus. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;

/** Pixels, with the timeline unfolded and folded: heading, counters and search line. */
const ABOVE = { unfolded: 420, folded: 280 };

const BULK: ReadonlySet<string> = new Set(['renew', 'archive', 'delete']);

/** The credentials as a grid that the keyboard walks; only the rows in sight are drawn. */
export function CredentialGrid(props: CredentialGridProps) {
  const { credentials, count, nowMs, sorting, selection, onChangeDue, onSort, onSelect, onBulk } =
    props;
  const texts = useFirstTexts();
  const { settings } = useFirstSnapshot();
  const act = useRowActs();
  const body = useRef<HTMLTableSectionElement>(null);
  const [menu, setMenu] = useState<CredentialMenu>();
  const order = useMemo(() => credentials.map(({ id }) => id), [credentials]);
  const places = useMemo(() => new Map(order.map((id, index) => [id, index])), [order]);
  const { first, end, page, reveal } = useFixedRows({
    count,
    rowHeight: ROW_HEIGHT,
    headHeight: HEAD_HEIGHT,
    footHeight: selection.ids.size > 0 ? BULK_BAR_HEIGHT : 0,
    aboveGuess: ABOVE[settings.overview.unfolded ? 'unfolded' : 'folded'],
    body,
  });
  const inSight = useMemo(() => credentials.slice(first, end), [credentials, first, end]);
  useNextChange(inSight, settings, nowMs, onChangeDue);
  const active = useActiveRow({ order, places, body, reveal });

  const openMenu = useCallback(
    (kind: MenuKind, credential: CredentialView, row: HTMLElement, returnTo?: HTMLElement) => {
      const wanted: RowAct = kind === 'copy' ? 'forms' : 'more';
      const anchor = row.querySelector<HTMLElement>(`[data-act="${wanted}"]`);
      if (anchor === null) return;
      const back = returnTo === undefined ? {} : { returnTo };
      setMenu((before) =>
        before?.anchor === anchor ? undefined : { kind, credential, anchor, ...back },
      );
    },
    [],
  );
  const closeMenu = useCallback(() => setMenu(undefined), []);

  const rowOf = (target: EventTarget | null) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-credential]') : null;
    const index = places.get(row?.dataset.credential ?? '');
    const credential = index === undefined ? undefined : credentials[index];
    if (row === null || index === undefined || credential === undefined) return undefined;
    return { row, index, credential };
  };

  const onClick = (event: MouseEvent) => {
    const found = rowOf(event.target);
    if (found === undefined || !(event.target instanceof Element)) return;
    const { row, index, credential } = found;
    const button = event.target.closest<HTMLElement>('[data-act]');
    const what = button?.dataset.act as RowAct | undefined;
    const extend = event.shiftKey && (what === undefined || what === 'select');
    if (extend) {
      onSelect((before) =>
        extended(before, order, order[active.index] ?? credential.id, credential.id),
      );
      active.focus(index);
    } else if (what === 'select' || (what === undefined && (event.ctrlKey || event.metaKey))) {
      onSelect((before) => toggled(before, credential.id));
      if (what === undefined) active.focus(index);
    } else if (what === 'forms' || what === 'more') {
      openMenu(what === 'forms' ? 'copy' : 'more', credential, row);
    } else {
      act(what ?? 'open', credential, button ?? row);
    }
  };

  const move = (index: number, extend: boolean) => {
    const to = Math.max(0, Math.min(count - 1, index));
    if (to >= order.length) return onceWhole((now) => now.move(index, extend));
    if (extend) {
      const [from = '', id = ''] = [order[active.index], order[to]];
      onSelect((before) => extended(before, order, from, id));
    }
    active.focus(to);
  };

  const selectAll = () => onSelect(() => allSelected(order));
  const onceWhole = useOnceWhole({ move, selectAll });

  const doDeed = (deed: RowDeed, credential: CredentialView, row: HTMLElement) => {
    if (selection.ids.size > 0 && BULK.has(deed)) onBulk(deed as 'renew' | 'archive' | 'delete');
    else act(deed, credential, row);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const found = rowOf(event.target);
    if (found === undefined) return;
    const { row, index, credential } = found;
    const onRow = event.target === row;
    const key = gridKey(event, onRow);
    if (key === undefined) return;
    if (key.type === 'escape' && onRow && selection.ids.size === 0) return;
    event.preventDefault();
    switch (key.type) {
      case 'move':
        move(index + (key.by === 'page' ? page : key.by === '-page' ? -page : key.by), key.extend);
        break;
      case 'end':
        move(key.of === 'first' ? 0 : count - 1, key.extend);
        break;
      case 'button':
        nextButton(row, key.by)?.focus();
        break;
      case 'toggle':
        onSelect((before) => toggled(before, credential.id));
        break;
      case 'extend-here':
        onSelect((before) => extended(before, order, credential.id, credential.id));
        break;
      case 'select-all':
        onceWhole((now) => now.selectAll());
        break;
      case 'escape':
        if (onRow) onSelect(() => NOTHING_SELECTED);
        else row.focus();
        break;
      case 'forms':
        if (credential.heldHere) openMenu('copy', credential, row, row);
        else act('copy', credential, row);
        break;
      case 'menu':
        openMenu('more', credential, row, row);
        break;
      case 'deed':
        doDeed(key.deed, credential, row);
        break;
    }
  };

  const drawn = drawnPlaces(first, end, [
    count === 0 ? -1 : active.index,
    menu === undefined ? -1 : (places.get(menu.credential.id) ?? -1),
  ]);
  return (
    <div className={styles.frame}>
      <table
        {...GRID}
        className={styles.table}
        aria-label={texts.credentials.title}
        aria-rowcount={count + 1}
      >
        <GridHeads
          sorting={sorting}
          selected={selection.ids.size}
          count={count}
          onSort={onSort}
          onSelectAll={(all) => {
            if (all) onceWhole((now) => now.selectAll());
            else onSelect(() => NOTHING_SELECTED);
          }}
        />
        <tbody
          ref={body}
          className={styles.body}
          style={{ height: count * ROW_HEIGHT }}
          onClick={onClick}
          onKeyDown={onKeyDown}
          onFocus={active.onFocus}
          onBlur={active.onBlur}
          onMouseDown={(event) => {
            // Shift would select the text in between.
            if (event.shiftKey) event.preventDefault();
          }}
          onContextMenu={(event) => {
            const found = rowOf(event.target);
            if (found === undefined) return;
            event.preventDefault();
            active.focus(found.index);
            openMenu('more', found.credential, found.row, found.row);
          }}
        >
          {drawn.map((index) => {
            const credential = credentials[index];
            if (credential === undefined) return null;
            const { former, ...times } = rowTimes(credential, settings, nowMs, texts);
            return (
              <CredentialRow
                key={credential.id}
                credential={credential}
                index={index}
                {...times}
                formerAt={former?.at}
                formerLeft={former?.left}
                active={index === active.index}
                selected={selection.ids.has(credential.id)}
                openMenu={menu?.credential.id === credential.id ? menu.kind : undefined}
              />
            );
          })}
        </tbody>
      </table>
      {menu !== undefined && <CredentialMenuHost menu={menu} onClose={closeMenu} />}
    </div>
  );
}

/** The places from `first` to before `end`, and single others, in their order. */
function drawnPlaces(first: number, end: number, others: readonly number[]): number[] {
  const places = new Set(others.filter((place) => place >= 0));
  for (let place = first; place < end; place += 1) places.add(place);
  return [...places].sort((a, b) => a - b);
}

/** The button after the one that has the focus, or before it; the row itself stands before the first. */
function nextButton(row: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const stops = [row, ...row.querySelectorAll<HTMLElement>('button, input')].filter(
    (each) => each.getClientRects().length > 0,
  );
  const at = stops.indexOf(document.activeElement as HTMLElement);
  return stops[at + by];
}
