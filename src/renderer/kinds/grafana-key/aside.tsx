import type { GrafanaKeyView } from '../../../shared/ipc/api';
import type { CredentialProps } from '../credential-parts';
import { KeyTestCard } from './key-test-card';
import { WatchedCard } from './watched-card';

/** The test of a key that is held here; of another one, why there is none. */
export function GrafanaKeyAside({ credential }: CredentialProps<GrafanaKeyView>) {
  return credential.heldHere ? (
    <KeyTestCard credentialId={credential.id} />
  ) : (
    <WatchedCard sourceId={credential.sourceId} />
  );
}
