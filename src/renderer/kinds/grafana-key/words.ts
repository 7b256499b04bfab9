import type { GrafanaKeyView } from '../../../shared/ipc/api';
import type { CredentialWords } from '../credential-words';

export const grafanaKeyWords: CredentialWords<GrafanaKeyView> = {
  madeWith: ({ role, keyKind, serviceAccountName }, texts) =>
    [role ?? texts.grafanaKey.keyKinds[keyKind], serviceAccountName]
      .filter((part) => part !== undefined)
      .join(' · '),
  place: ({ url }) => url,
  searchWords: ({ role, keyKind, serviceAccountName }, texts) => [
    role ?? '',
    serviceAccountName ?? '',
    texts.grafanaKey.keyKinds[keyKind],
    `kind:${keyKind}`,
  ],
};
