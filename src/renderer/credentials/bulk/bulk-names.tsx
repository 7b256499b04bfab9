import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { CredentialView } from '../../../shared/ipc/api';
import { EnvironmentBadge } from '../../components/environment-badge';
import { useTexts } from '../../texts/use-texts';
import type { BulkOutcome } from './bulk-model';
import type { BulkOutcomes } from './use-bulk-run';

const useStyles = makeStyles({
  names: {
    margin: 0,
    padding: '4px 0',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    listStyleType: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) max-content',
    columnGap: '8px',
    alignItems: 'center',
    padding: '4px 12px',
  },
  icon: { display: 'flex', fontSize: '16px', color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  refused: { color: tokens.colorPaletteRedForeground1 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  why: {
    gridColumn: '2 / -1',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorPaletteRedForeground1,
    overflowWrap: 'anywhere',
  },
});

/** A dialog of thousands of lines is read by nobody. */
const MOST_NAMES = 100;

const ICONS = {
  waiting: CircleRegular,
  working: ArrowSyncRegular,
  done: CheckmarkCircleFilled,
  skipped: SubtractCircleRegular,
  refused: ErrorCircleFilled,
} as const satisfies Record<BulkOutcome['state'], unknown>;

interface BulkNamesProps {
  readonly label: string;
  readonly credentials: readonly CredentialView[];
  /** What became of each; absent: nothing was begun. */
  readonly outcomes?: BulkOutcomes | undefined;
}

/** All of them by name and environment, each with what became of it. */
export function BulkNames({ label, credentials, outcomes }: BulkNamesProps) {
  const styles = useStyles();
  const texts = useTexts().list.bulk;
  const refused = ({ id }: CredentialView) => outcomes?.get(id)?.state === 'refused';
  const shown = credentials.filter((each, index) => index < MOST_NAMES || refused(each));
  const rest = credentials.length - shown.length;
  return (
    <ul className={styles.names} aria-label={label}>
      {shown.map(({ id, name, environment }) => {
        const outcome = outcomes?.get(id) ?? { state: 'waiting' };
        const Icon = ICONS[outcome.state];
        const tint =
          outcome.state === 'done'
            ? styles.done
            : outcome.state === 'refused'
              ? styles.refused
              : '';
        return (
          <li key={id} className={styles.row} data-outcome={outcome.state}>
            <span
              className={`${styles.icon} ${tint}`}
              role="img"
              aria-label={texts.states[outcome.state]}
            >
              <Icon />
            </span>
            <bdi className={styles.name} title={name}>
              {name}
            </bdi>
            <EnvironmentBadge environment={environment} />
            {outcome.state === 'refused' && (
              <span className={styles.why}>{outcome.problem.message}</span>
            )}
          </li>
        );
      })}
      {rest > 0 && <li className={styles.row}>{texts.more(rest)}</li>}
    </ul>
  );
}
