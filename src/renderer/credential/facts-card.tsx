import type { CredentialView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { Facts } from '../components/facts';
import { partsOf } from '../kinds/credential-kinds';
import { useTexts } from '../texts/use-texts';

/** What it is made of. */
export function FactsCard({ credential }: { readonly credential: CredentialView }) {
  const texts = useTexts().credential;
  const { Facts: Rows } = partsOf(credential);
  return (
    <Card title={texts.facts}>
      <Facts>
        <Rows credential={credential} />
      </Facts>
    </Card>
  );
}
