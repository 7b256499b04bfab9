import { useMemo } from 'react';
import { overviewOf, windowOf } from '../../shared/domain/overview';
import { useListFilter } from '../lists/list-filter';
import { useFirstSnapshot } from '../store/use-app';
import { useNow } from '../store/use-now';
import { CounterBar } from './counter-bar';
import styles from './overview.module.css';
import { Timeline } from './timeline';
import { timelineItems } from './timeline-items';
import { useOverviewChoice } from './use-overview-choice';

/** What ends when, at a glance: counters that filter the list, and a timeline of all ends. */
export function Overview() {
  const { credentials: all, rest } = useFirstSnapshot();
  const { query, setQuery, showsArchived: wantsArchived } = useListFilter();
  const showsArchived = wantsArchived && rest === undefined;
  const credentials = useMemo(
    () => all.filter(({ archived }) => archived === showsArchived),
    [all, showsArchived],
  );
  const nowMs = useNow(60_000);
  const [choice, choose] = useOverviewChoice();
  const items = useMemo(() => timelineItems(credentials), [credentials]);
  const sums = useMemo(
    () => rest?.overview ?? overviewOf(items, credentials.length, windowOf(choice.days, nowMs)),
    [rest, items, credentials.length, choice.days, nowMs],
  );
  if (credentials.length === 0) return null;
  return (
    <div className={styles.overview} data-overview>
      <CounterBar counts={sums.counts} query={query} onFilter={setQuery} />
      {sums.lanes.length > 0 && (
        <Timeline
          items={items}
          sums={sums}
          nowMs={nowMs}
          choice={choice}
          onChoose={choose}
          onFilter={setQuery}
        />
      )}
    </div>
  );
}
