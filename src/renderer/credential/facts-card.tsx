import { Link } from '@fluentui/react-components';
import type { CredentialView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { Fact, Facts } from '../components/facts';
import { Moment } from '../components/moment';
import { placeOf } from '../credentials/credential-facts';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';

/** What it is made of. */
export function FactsCard({ credential }: { readonly credential: CredentialView }) {
  const texts = useTexts();
  const words = texts.credential;
  return (
    <Card title={words.facts}>
      <Facts>
        <Fact name={words.service}>
          <Source credential={credential} />
        </Fact>
        <Fact name={words.host}>
          <bdi>{placeOf(credential)}</bdi>
        </Fact>
        {credential.kind === 'apim-token' ? (
          <>
            <Fact name={words.identifier}>
              <bdi>{credential.identifier}</bdi>
            </Fact>
            <Fact name={words.key}>{texts.credentials.key[credential.keyRole]}</Fact>
            <Fact name={words.format}>{words.formats[credential.format]}</Fact>
          </>
        ) : (
          credential.role !== undefined && <Fact name={words.role}>{credential.role}</Fact>
        )}
        {credential.issuedAt !== undefined && (
          <Fact name={words.issuedAt}>
            <Moment at={credential.issuedAt} />
          </Fact>
        )}
        <Fact name={words.createdAt}>
          <Moment at={credential.createdAt} />
        </Fact>
      </Facts>
    </Card>
  );
}

function Source({ credential }: { readonly credential: CredentialView }) {
  const { go } = useNavigation();
  const name = <bdi>{credential.sourceName}</bdi>;
  if (credential.kind !== 'apim-token') return name;
  return (
    <Link
      as="button"
      inline
      onClick={() => go({ page: 'edit-service', sourceId: credential.sourceId })}
    >
      {name}
    </Link>
  );
}
