import type { GatewayTokenView } from '../../../shared/ipc/api';
import type { CredentialWords } from '../credential-words';

export const gatewayTokenWords: CredentialWords<GatewayTokenView> = {
  madeWith: ({ keyRole }, texts) => texts.credentials.key[keyRole],
  place: ({ identifier }) => identifier,
  deadWord: () => undefined,
  searchWords: () => [],
};
