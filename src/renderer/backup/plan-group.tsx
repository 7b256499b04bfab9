import {
  Badge,
  type BadgeProps,
  Checkbox,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { kindOf } from '../../shared/domain/kinds/kinds';
import type { Credential } from '../../shared/domain/model';
import type { PlanRow, RestoreChoice } from '../../shared/domain/transfer/restore-plan';
import { Heading } from '../components/heading';
import type { Texts } from '../texts/en-later';
import { useTexts } from '../texts/use-texts';
import type { Outcome } from './plan-model';

const COLOURS: Readonly<Record<Outcome, BadgeProps['color']>> = {
  removed: 'danger',
  changed: 'warning',
  kept: 'informative',
  added: 'success',
  here: 'informative',
  same: 'informative',
};

/** More would not be read, and would make the page slow. */
const MOST_SHOWN = 100;

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '8px', marginTop: '4px' },
  list: { display: 'flex', flexDirection: 'column', listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 12px',
    minHeight: '40px',
    padding: '4px 0',
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  take: { marginInlineStart: 'auto' },
});

interface PlanGroupProps {
  readonly outcome: Outcome;
  readonly rows: readonly PlanRow[];
  readonly choice: RestoreChoice;
  onTake(id: string, taken: boolean): void;
}

/** The rows that the same becomes of. */
export function PlanGroup({ outcome, rows, choice, onTake }: PlanGroupProps) {
  const styles = useStyles();
  const all = useTexts();
  const texts = all.backup.restore;
  const shown = rows.slice(0, MOST_SHOWN);
  const asks = choice.mode === 'merge' && (outcome === 'kept' || outcome === 'changed');
  return (
    <section>
      <div className={styles.head}>
        <Heading level="h3" size={300}>
          {texts.states[outcome]}
        </Heading>
        <Badge appearance="tint" color={COLOURS[outcome]}>
          {rows.length}
        </Badge>
      </div>
      <ul className={styles.list}>
        {shown.map((row) => (
          <li key={`${row.what}/${row.id}`} className={styles.row}>
            <bdi className={styles.name}>{row.name}</bdi>
            <Text className={styles.quiet}>{kindName(row, all)}</Text>
            {row.differs.length > 0 && (
              <Text className={styles.quiet}>
                {texts.differsIn(row.differs.map((each) => texts.differs[each]).join(', '))}
              </Text>
            )}
            {asks && (
              <Checkbox
                className={styles.take}
                label={texts.take}
                aria-label={texts.takeOf(row.name)}
                checked={choice.take.includes(row.id)}
                onChange={(_event, data) => onTake(row.id, data.checked === true)}
              />
            )}
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <Text className={styles.quiet}>{texts.more(rows.length - shown.length)}</Text>
      )}
    </section>
  );
}

function kindName({ what, kind }: PlanRow, { backup }: Texts): string {
  const sources: { readonly [kind: string]: string } = backup.restore.sources;
  return what === 'source' ? (sources[kind] ?? kind) : kindOf(kind as Credential['kind']).title;
}
