import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReminderRow } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { MomentDetails } from '../components/moment-details';
import silent from '../components/silent.module.css';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';
import { toMs } from '../time/moments';
import { timeSpan } from '../time/time-span';
import { reminderKey, whatOf } from './reminder-model';
import { SnoozeButton } from './snooze-button';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  head: {
    height: '28px',
    padding: '0 8px 0 0',
    textAlign: 'start',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    height: '48px',
    padding: '6px 8px 6px 0',
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  when: { width: '24%', minWidth: '160px' },
  actions: { width: '56px', textAlign: 'end', paddingRight: 0 },
  second: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  credential: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0 },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minWidth: 0,
    textAlign: 'start',
  },
});

interface ReminderTableProps {
  readonly rows: readonly ReminderRow[];
  readonly kind: 'pending' | 'upcoming' | 'announced';
  readonly nowMs: number;
}

/** Reminders in the order of their moments. */
export function ReminderTable({ rows, kind, nowMs }: ReminderTableProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { columns } = texts.reminders;
  const snoozable = kind !== 'upcoming';
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={mergeClasses(styles.head, styles.when)}>{columns.when}</th>
          <th className={styles.head}>{columns.credential}</th>
          <th className={styles.head}>{columns.what}</th>
          {snoozable && (
            <th className={mergeClasses(styles.head, styles.actions)}>
              <span className={silent.silent}>{columns.actions}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={reminderKey(row)}>
            <td className={styles.cell}>
              <When at={row.at} nowMs={nowMs} />
            </td>
            <td className={styles.cell}>
              <Who row={row} />
            </td>
            <td className={styles.cell}>
              {whatOf(row, texts)}
              {row.formerAtPlaces !== undefined && (
                <span className={styles.second}>{texts.reminders.former(row.formerAtPlaces)}</span>
              )}
              {kind === 'announced' && row.how !== undefined && (
                <span className={styles.second}>{texts.reminders.how[row.how]}</span>
              )}
              {kind === 'pending' && row.reason !== undefined && (
                <span className={styles.second}>{row.reason}</span>
              )}
            </td>
            {snoozable && (
              <td className={mergeClasses(styles.cell, styles.actions)}>
                <SnoozeButton compact credentialId={row.credentialId} name={row.credentialName} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function When({ at, nowMs }: { readonly at: string; readonly nowMs: number }) {
  const styles = useStyles();
  const texts = useTexts().time;
  const ahead = toMs(at) - nowMs;
  const span = timeSpan(ahead);
  return (
    <>
      <MomentDetails at={at} />
      <span className={styles.second}>{ahead > 0 ? texts.ahead(span) : texts.ago(span)}</span>
    </>
  );
}

function Who({ row }: { readonly row: ReminderRow }) {
  const styles = useStyles();
  const { go } = useNavigation();
  return (
    <div className={styles.credential}>
      <Link
        as="button"
        className={styles.name}
        title={row.credentialName}
        onClick={() => go({ page: 'credential', credentialId: row.credentialId })}
      >
        <bdi>{row.credentialName}</bdi>
      </Link>
      <EnvironmentBadge environment={row.environment} />
    </div>
  );
}
