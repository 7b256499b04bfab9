import { makeStyles } from '@fluentui/react-components';
import type { CredentialView } from '../../../shared/ipc/api';
import { AutoRenewCard } from './auto-renew-card';
import { FormersCard } from './formers-card';
import { HowCard } from './how-card';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: '16px',
    alignItems: 'stretch',
  },
});

/** How it is renewed, by hand and by itself, and what it replaced. */
export function RenewalPanel({ credential }: { readonly credential: CredentialView }) {
  return (
    <>
      <FormersCard credential={credential} />
      <div className={useStyles().columns}>
        <HowCard credential={credential} />
        <AutoRenewCard credential={credential} />
      </div>
    </>
  );
}
