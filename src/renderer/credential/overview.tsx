import { makeStyles } from '@fluentui/react-components';
import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import type { CredentialView } from '../../shared/ipc/api';
import { partsOf } from '../kinds/credential-kinds';
import { CurlCard } from './curl-card';
import { ExpiryCard } from './expiry-card';
import { FactsCard } from './facts-card';
import { NotesCard } from './notes-card';
import { RemindersCard } from './reminders-card';
import { TokenCard } from './token-card';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: '16px',
    alignItems: 'stretch',
  },
});

interface OverviewProps {
  readonly credential: CredentialView;
  readonly state: ExpiryState;
  readonly nowMs: number;
}

/** What it is, how long it lives, and how it is had. */
export function Overview({ credential, state, nowMs }: OverviewProps) {
  const styles = useStyles();
  const { Elsewhere, Check } = partsOf(credential);
  const { heldHere } = credential;
  return (
    <>
      <div className={styles.columns}>
        <ExpiryCard credential={credential} state={state} nowMs={nowMs} />
        {heldHere ? (
          <TokenCard credential={credential} />
        ) : (
          Elsewhere !== undefined && <Elsewhere credential={credential} />
        )}
      </div>
      <NotesCard credential={credential} />
      {heldHere && Check !== undefined && <Check credential={credential} />}
      {heldHere && <CurlCard credential={credential} />}
      <div className={styles.columns}>
        <FactsCard credential={credential} />
        <RemindersCard credential={credential} />
      </div>
    </>
  );
}
