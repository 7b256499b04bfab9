import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { SignedView } from '../kinds/signed-token/signed-tokens';
import { useNavigation } from '../navigation/use-navigation';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    maxHeight: '240px',
    overflowY: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 12px',
    padding: '6px 12px',
    listStyleType: 'none',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  name: { minWidth: 0, overflowWrap: 'anywhere', textAlign: 'start' },
  remark: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface TokenListProps {
  /** What the list is of. */
  readonly label: string;
  readonly tokens: readonly SignedView[];
  /** Each name leads to the places where it is used. */
  readonly linked?: boolean;
  /** Stands beside the name. */
  remark(token: SignedView): string;
}

/** Tokens by name, each with a remark. */
export function TokenList({ label, tokens: shown, linked = false, remark }: TokenListProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  return (
    // A scrolled part must be reachable by keyboard; links in it are.
    <ul className={styles.list} aria-label={label} tabIndex={linked ? undefined : 0}>
      {shown.map((each) => (
        <li key={each.id} className={styles.item}>
          {linked ? (
            <Link
              as="button"
              className={styles.name}
              onClick={() => go({ page: 'credential', credentialId: each.id, tab: 'places' })}
            >
              <bdi>{each.name}</bdi>
            </Link>
          ) : (
            <bdi className={styles.name}>{each.name}</bdi>
          )}
          <span className={styles.remark}>{remark(each)}</span>
        </li>
      ))}
    </ul>
  );
}
