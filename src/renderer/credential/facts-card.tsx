import { Link } from '@fluentui/react-components';
import type { CredentialView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { Fact, Facts } from '../components/facts';
import { Moment } from '../components/moment';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';

/** What it is made of. */
export function FactsCard({ credential }: { readonly credential: CredentialView }) {
  const texts = useTexts();
  const words = texts.credential;
  const { go } = useNavigation();
  return (
    <Card title={words.facts}>
      <Facts>
        <Fact name={words.service}>
          <Link
            as="button"
            inline
            onClick={() => go({ page: 'edit-service', sourceId: credential.sourceId })}
          >
            <bdi>{credential.sourceName}</bdi>
          </Link>
        </Fact>
        <Fact name={words.host}>
          <bdi>{credential.host}</bdi>
        </Fact>
        <Fact name={words.identifier}>
          <bdi>{credential.identifier}</bdi>
        </Fact>
        <Fact name={words.key}>{texts.credentials.key[credential.keyRole]}</Fact>
        <Fact name={words.format}>{words.formats[credential.format]}</Fact>
        <Fact name={words.issuedAt}>
          <Moment at={credential.issuedAt} />
        </Fact>
        <Fact name={words.createdAt}>
          <Moment at={credential.createdAt} />
        </Fact>
      </Facts>
    </Card>
  );
}
