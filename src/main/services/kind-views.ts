import type { ApimToken, Credential, GrafanaKey, Source } from '../../shared/domain/model';
import type {
  ApimTokenView,
  CredentialView,
  CredentialViewBase,
  GrafanaKeyView,
} from '../../shared/ipc/api';

type ViewsByKind = {
  readonly [K in Credential['kind']]: (
    base: CredentialViewBase,
    credential: Extract<Credential, { kind: K }>,
    source: Source,
  ) => Extract<CredentialView, { kind: K }>;
};

const VIEWS: ViewsByKind = { 'apim-token': apimTokenView, 'grafana-key': grafanaKeyView };

/** Adds to `base` what the window shows of a credential of this kind. */
export function kindView<K extends Credential['kind']>(
  base: CredentialViewBase,
  credential: Extract<Credential, { kind: K }>,
  source: Source,
): CredentialView {
  return VIEWS[credential.kind as K](base, credential, source);
}

function apimTokenView(base: CredentialViewBase, token: ApimToken, source: Source): ApimTokenView {
  const { kind, identifier, keyRole, format, expiresAt, ttlSeconds, issuedAt } = token;
  const shown = { ...base, kind, identifier, keyRole, format, expiresAt, ttlSeconds, issuedAt };
  if (source.kind !== 'apim-service') return { ...shown, host: '', signedWithOldKey: false };
  const keyChangedAt = source.keyChangedAt[keyRole];
  return {
    ...shown,
    host: source.host,
    signedWithOldKey:
      identifier !== source.identifier || (keyChangedAt !== undefined && keyChangedAt > issuedAt),
  };
}

function grafanaKeyView(base: CredentialViewBase, key: GrafanaKey, source: Source): GrafanaKeyView {
  const { kind, keyKind, role, serverKeyId, expiresAt, ttlSeconds, issuedAt, onServer } = key;
  const signIn = source.kind === 'grafana-connection' ? source.signIn : undefined;
  return {
    ...base,
    kind,
    keyKind,
    url: source.kind === 'grafana-connection' ? source.url : '',
    signsIn: signIn?.method === 'credential' && signIn.credentialId === key.id,
    ...(role === undefined ? {} : { role }),
    ...(key.serviceAccount === undefined ? {} : { serviceAccountName: key.serviceAccount.name }),
    ...(serverKeyId === undefined ? {} : { serverKeyId }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
    ...(issuedAt === undefined ? {} : { issuedAt }),
    ...(onServer === undefined ? {} : { onServer }),
  };
}
