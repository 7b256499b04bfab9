import type { CredentialView, GrafanaConnectionView } from '../../../shared/ipc/api';
import type { Texts } from '../../texts/en-later';

/** How a connection signs in, in words. */
export function signInWords(
  { signIn }: Pick<GrafanaConnectionView, 'signIn'>,
  credentials: readonly Pick<CredentialView, 'id' | 'name'>[],
  texts: Pick<Texts['connection'], 'signsIn'>,
): string {
  switch (signIn.method) {
    case 'credential': {
      const key = credentials.find((each) => each.id === signIn.credentialId);
      return key === undefined ? texts.signsIn.credentialGone : texts.signsIn.credential(key.name);
    }
    case 'password':
      return texts.signsIn.password(signIn.user);
    case 'azure-cli':
      return texts.signsIn['azure-cli'];
  }
}
