import type { EnteredView } from '../../../shared/ipc/api';
import { Fact } from '../../components/facts';
import { MomentDetails } from '../../components/moment-details';
import { useTexts } from '../../texts/use-texts';
import type { CredentialProps } from '../credential-parts';
import { kindWordsOf } from '../kind-words';

/** What its kind says of it, and its dates. */
export function EnteredFacts({ credential }: CredentialProps<EnteredView>) {
  const texts = useTexts();
  const { facts, issuedAt, createdAt } = credential;
  return (
    <>
      <Fact name={texts.entered.kind}>{kindWordsOf(credential, texts).name}</Fact>
      {facts.map(({ label, value }) => (
        <Fact key={label} name={label}>
          <bdi>{value}</bdi>
        </Fact>
      ))}
      {issuedAt !== undefined && (
        <Fact name={texts.entered.issuedAt}>
          <MomentDetails at={issuedAt} />
        </Fact>
      )}
      <Fact name={texts.entered.createdAt}>
        <MomentDetails at={createdAt} />
      </Fact>
    </>
  );
}
