import type { GrafanaKeyView } from '../../../shared/ipc/api';
import type { CredentialWords } from '../credential-words';

export const grafanaKeyWords: CredentialWords<GrafanaKeyView> = {
  madeWith: ({ role, keyKind, serviceAccountName }, texts) =>
    [role ?? texts.grafanaKey.keyKinds[keyKind], serviceAccountName]
      .filter((part) => part !== undefined)
      .join(' · '),
  place: ({ url }) => url,
  deadWord: ({ onServer }, texts) =>
    onServer?.state === 'revoked' || onServer?.state === 'gone'
      ? texts.grafanaKey.marks[onServer.state]
      : undefined,
  searchWords: ({ keyKind }, texts) => [texts.grafanaKey.keyKinds[keyKind]],
};
