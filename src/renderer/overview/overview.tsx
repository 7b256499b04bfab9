import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useListFilter } from '../lists/list-filter';
import { useFirstSnapshot } from '../store/use-app';
import { useNow } from '../store/use-now';
import { CounterBar } from './counter-bar';
import { counted } from './counters';
import { Timeline } from './timeline';
import { timelineItems } from './timeline-items';

const useStyles = makeStyles({ overview: { marginBottom: tokens.spacingVerticalL } });

/** What ends when, at a glance: counters that filter the list, and a timeline of all ends. */
export function Overview() {
  const styles = useStyles();
  const { credentials: all } = useFirstSnapshot();
  const { query, setQuery, showsArchived } = useListFilter();
  const credentials = useMemo(
    () => all.filter(({ archived }) => archived === showsArchived),
    [all, showsArchived],
  );
  const nowMs = useNow(60_000);
  const items = useMemo(() => timelineItems(credentials), [credentials]);
  const counts = useMemo(
    () => counted(items, credentials.length, nowMs),
    [items, credentials.length, nowMs],
  );
  if (credentials.length === 0) return null;
  return (
    <div className={styles.overview} data-overview>
      <CounterBar counts={counts} query={query} onFilter={setQuery} />
      {items.length > 0 && <Timeline items={items} nowMs={nowMs} onFilter={setQuery} />}
    </div>
  );
}
