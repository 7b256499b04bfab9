import type { GrafanaKeyView } from '../../../shared/ipc/api';
import { Fact } from '../../components/facts';
import { MomentDetails } from '../../components/moment-details';
import { SourceLink } from '../../credential/source-link';
import { useTexts } from '../../texts/use-texts';
import { localMoment, toMs } from '../../time/moments';
import type { CredentialProps } from '../credential-parts';

/** What it may do and where, and what its server said of it. */
export function GrafanaKeyFacts({ credential }: CredentialProps<GrafanaKeyView>) {
  const texts = useTexts().grafanaKey;
  const { role, serviceAccountName, serverKeyId, issuedAt, onServer } = credential;
  return (
    <>
      <Fact name={texts.connection}>
        <SourceLink credential={credential} />
      </Fact>
      <Fact name={texts.address}>
        <bdi>{credential.url}</bdi>
      </Fact>
      <Fact name={texts.kind}>{texts.keyKinds[credential.keyKind]}</Fact>
      {role !== undefined && <Fact name={texts.role}>{role}</Fact>}
      {serviceAccountName !== undefined && (
        <Fact name={texts.account}>
          <bdi>{serviceAccountName}</bdi>
        </Fact>
      )}
      {serverKeyId !== undefined && <Fact name={texts.serverId}>{serverKeyId}</Fact>}
      {issuedAt !== undefined && (
        <Fact name={texts.issuedAt}>
          <MomentDetails at={issuedAt} />
        </Fact>
      )}
      {onServer?.lastUsedAt !== undefined && (
        <Fact name={texts.lastUsed}>
          <MomentDetails at={onServer.lastUsedAt} />
        </Fact>
      )}
      {onServer !== undefined && (
        <Fact name={texts.onServer}>
          {texts.checkedAt(
            texts.onServerStates[onServer.state],
            localMoment(toMs(onServer.checkedAt)),
          )}
        </Fact>
      )}
      <Fact name={texts.createdAt}>
        <MomentDetails at={credential.createdAt} />
      </Fact>
    </>
  );
}
