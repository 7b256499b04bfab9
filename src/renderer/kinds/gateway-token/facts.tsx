import type { GatewayTokenView } from '../../../shared/ipc/api';
import { Fact } from '../../components/facts';
import { MomentDetails } from '../../components/moment-details';
import { SourceLink } from '../../credential/source-link';
import { useTexts } from '../../texts/use-texts';
import type { CredentialProps } from '../credential-parts';

/** Which gateway it is for, and what it is signed with. */
export function GatewayTokenFacts({ credential }: CredentialProps<GatewayTokenView>) {
  const texts = useTexts();
  const words = texts.credential;
  return (
    <>
      <Fact name={texts.gatewayToken.gateway}>
        <SourceLink credential={credential} />
      </Fact>
      <Fact name={texts.gatewayToken.gatewayId}>
        <bdi>{credential.identifier}</bdi>
      </Fact>
      <Fact name={words.key}>{texts.credentials.key[credential.keyRole]}</Fact>
      <Fact name={words.issuedAt}>
        <MomentDetails at={credential.issuedAt} />
      </Fact>
      <Fact name={words.createdAt}>
        <MomentDetails at={credential.createdAt} />
      </Fact>
    </>
  );
}
