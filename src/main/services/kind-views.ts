import { enteredDetails } from '../../shared/domain/kinds/kinds';
import type {
  ApimToken,
  Credential,
  GatewayToken,
  GrafanaKey,
  SigningSource,
  Source,
} from '../../shared/domain/model';
import { isSignedWithFormer } from '../../shared/domain/sources/signed-with';
import type {
  ApimTokenView,
  CredentialView,
  CredentialViewBase,
  EnteredKind,
  EnteredView,
  GatewayTokenView,
  GrafanaKeyView,
  SignedTokenView,
} from '../../shared/ipc/api';

type Kind = Credential['kind'];

type ViewsByKind = {
  readonly [K in Kind]?: (
    base: CredentialViewBase,
    credential: Extract<Credential, { kind: K }>,
    source: Source | undefined,
  ) => CredentialView;
};

/** Kinds with a view of their own; the others are shown as their kind describes them. */
const VIEWS: ViewsByKind = {
  'apim-token': apimTokenView,
  'gateway-token': gatewayTokenView,
  'grafana-key': grafanaKeyView,
};

/** While it is made. */
export type Filled<View> = { -readonly [Key in keyof View]: View[Key] };

/** Adds to `base`, which is the caller's own, what the window shows of a credential of this kind. */
export function kindView<K extends Kind>(
  base: CredentialViewBase,
  credential: Extract<Credential, { kind: K }>,
  source: Source | undefined,
): CredentialView {
  const own: ViewsByKind[K] = VIEWS[credential.kind as K];
  return own?.(base, credential, source) ?? enteredView(base, credential);
}

function enteredView<K extends Kind>(
  base: CredentialViewBase,
  credential: Extract<Credential, { kind: K }>,
): EnteredView {
  const { expiresAt, issuedAt, ttlSeconds }: Credential = credential;
  const { facts, values } = enteredDetails(credential);
  const kind = credential.kind as EnteredKind;
  const view: Filled<EnteredView> = Object.assign(base, { kind, facts, values });
  if (expiresAt !== undefined) view.expiresAt = expiresAt;
  if (issuedAt !== undefined) view.issuedAt = issuedAt;
  if (ttlSeconds !== undefined) view.ttlSeconds = ttlSeconds;
  return view;
}

function apimTokenView(
  base: CredentialViewBase,
  token: ApimToken,
  source: Source | undefined,
): ApimTokenView {
  const service = source?.kind === 'apim-service' ? source : undefined;
  const { kind, format } = token;
  return Object.assign(signedTokenView(base, token, service), {
    kind,
    format,
    host: service?.host ?? '',
  });
}

function gatewayTokenView(
  base: CredentialViewBase,
  token: GatewayToken,
  source: Source | undefined,
): GatewayTokenView {
  const gateway = source?.kind === 'apim-gateway' ? source : undefined;
  return Object.assign(signedTokenView(base, token, gateway), { kind: token.kind });
}

function signedTokenView(
  base: CredentialViewBase,
  token: ApimToken | GatewayToken,
  source: SigningSource | undefined,
): SignedTokenView {
  const { sourceId, identifier, keyRole, expiresAt, ttlSeconds, issuedAt } = token;
  return Object.assign(base, {
    sourceId,
    identifier,
    keyRole,
    expiresAt,
    ttlSeconds,
    issuedAt,
    signedWithOldKey: source !== undefined && isSignedWithFormer(token, source),
  });
}

function grafanaKeyView(
  base: CredentialViewBase,
  key: GrafanaKey,
  source: Source | undefined,
): GrafanaKeyView {
  const { kind, keyKind, role, serverKeyId, expiresAt, ttlSeconds, issuedAt, onServer } = key;
  const connection = source?.kind === 'grafana-connection' ? source : undefined;
  const signIn = connection?.signIn;
  return {
    ...base,
    kind,
    keyKind,
    sourceId: key.sourceId,
    url: connection?.url ?? '',
    graceSeconds: key.graceSeconds,
    formers: key.formers.map(({ secretId, fingerprint: _, ...former }) => ({
      ...former,
      undoable: secretId !== undefined,
    })),
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
