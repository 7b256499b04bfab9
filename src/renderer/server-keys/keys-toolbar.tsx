import { Button, makeStyles, SearchBox, Switch, Text, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import type { ReactNode } from 'react';
import type { ServerKeyRow } from '../../shared/ipc/api';
import { useTexts } from '../texts/use-texts';
import { isWatchable, refOf } from './server-keys-model';
import type { KeyActions } from './use-key-actions';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    minHeight: '36px',
    marginBottom: '12px',
  },
  search: { flexGrow: 1, flexBasis: '200px', maxWidth: '320px' },
  count: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  grow: { flexGrow: 1 },
  selected: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 4px 4px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

interface ListBarProps {
  readonly query: string;
  readonly count: string;
  onQuery(query: string): void;
  /** What can be done, at the end of the line. */
  readonly children: ReactNode;
}

/** Which keys are shown, and what is done with them. */
export function ListBar({ query, count, onQuery, children }: ListBarProps) {
  const styles = useStyles();
  const texts = useTexts().serverKeys;
  const { clearTyped } = useTexts().shell;
  return (
    <div className={styles.bar}>
      <SearchBox
        className={styles.search}
        aria-label={texts.search}
        placeholder={texts.searchHint}
        dismiss={{ 'aria-label': clearTyped }}
        value={query}
        onChange={(_event, data) => onQuery(data.value)}
      />
      <Text size={200} className={styles.count} role="status">
        {count}
      </Text>
      <span className={styles.grow} />
      {children}
    </div>
  );
}

interface WholeListProps {
  readonly includeExpired: boolean;
  /** How many live keys are not here yet. */
  readonly watchable: number;
  readonly actions: KeyActions;
  onIncludeExpired(include: boolean): void;
}

/** What is done with all keys of the server. */
export function WholeListActions(props: WholeListProps) {
  const { includeExpired, watchable, actions, onIncludeExpired } = props;
  const texts = useTexts().serverKeys;
  return (
    <>
      <Switch
        label={texts.includeExpired}
        checked={includeExpired}
        onChange={(_event, data) => onIncludeExpired(data.checked)}
      />
      <Button
        size="small"
        icon={<DeleteRegular />}
        disabledFocusable={actions.busy}
        onClick={() => void actions.removeExpired()}
      >
        {texts.deleteExpired}
      </Button>
      <Button
        size="small"
        icon={<EyeRegular />}
        title={texts.watchAllHint}
        disabledFocusable={actions.busy || watchable === 0}
        onClick={() => {
          if (watchable > 0) void actions.watch('all');
        }}
      >
        {watchable === 0 ? texts.watchNone : texts.watchAll(watchable)}
      </Button>
    </>
  );
}

interface SelectionProps {
  readonly selected: readonly ServerKeyRow[];
  readonly actions: KeyActions;
  onClear(): void;
}

/** What is done with the selected keys. */
export function SelectionActions({ selected, actions, onClear }: SelectionProps) {
  const styles = useStyles();
  const texts = useTexts().serverKeys;
  const watchable = selected.filter(isWatchable);
  return (
    <div className={styles.selected}>
      <Text weight="semibold" className={styles.count} role="status">
        {texts.selected(selected.length)}
      </Text>
      <Button
        size="small"
        icon={<EyeRegular />}
        disabledFocusable={actions.busy || watchable.length === 0}
        onClick={() => {
          if (watchable.length > 0) void actions.watch(watchable.map(refOf));
        }}
      >
        {texts.watchSelected}
      </Button>
      <Button size="small" icon={<DeleteRegular />} onClick={() => actions.remove(selected)}>
        {texts.deleteSelected}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={texts.clearSelection}
        title={texts.clearSelection}
        onClick={onClear}
      />
    </div>
  );
}
