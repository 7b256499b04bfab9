import type { ApimTokenView } from '../../../shared/ipc/api';
import { Fact } from '../../components/facts';
import { MomentDetails } from '../../components/moment-details';
import { SourceLink } from '../../credential/source-link';
import { useTexts } from '../../texts/use-texts';
import type { CredentialProps } from '../credential-parts';

/** What it is signed with and for. */
export function ApimTokenFacts({ credential }: CredentialProps<ApimTokenView>) {
  const texts = useTexts();
  const words = texts.credential;
  return (
    <>
      <Fact name={words.service}>
        <SourceLink credential={credential} />
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
        <MomentDetails at={credential.issuedAt} />
      </Fact>
      <Fact name={words.createdAt}>
        <MomentDetails at={credential.createdAt} />
      </Fact>
    </>
  );
}
