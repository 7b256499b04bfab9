import type {
  ApimGateway,
  ApimService,
  GrafanaConnection,
  GrafanaSignIn,
  Metadata,
  SigningSource,
  Source,
} from '../../shared/domain/model';
import type {
  ApimGatewayView,
  ApimServiceView,
  GrafanaConnectionView,
  GrafanaSignInView,
  SigningSourceViewBase,
  SourceView,
} from '../../shared/ipc/api';
import { idsOfSource } from './secret-references';

type ViewsByKind = {
  readonly [K in Source['kind']]: (
    source: Extract<Source, { kind: K }>,
    credentialNames: readonly string[],
  ) => Extract<SourceView, { kind: K }>;
};

const VIEWS: ViewsByKind = {
  'apim-service': apimServiceView,
  'apim-gateway': apimGatewayView,
  'grafana-connection': grafanaConnectionView,
};

/**
 * All services and connections as the window shows them, by name. `missing` are the keychain
 * accounts that were not there.
 */
export function sourceViews(
  document: Metadata,
  missing: ReadonlySet<string> = new Set(),
): SourceView[] {
  const names = new Map<string, string[]>();
  for (const { sourceId, name } of document.credentials) {
    if (sourceId === undefined) continue;
    const known = names.get(sourceId);
    if (known === undefined) names.set(sourceId, [name]);
    else known.push(name);
  }
  return document.sources
    .map((source): SourceView => {
      const shown = viewOf(source, names.get(source.id) ?? []);
      const lacks = idsOfSource(source).some((id) => missing.has(id));
      return lacks ? { ...shown, secretMissing: true } : shown;
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

function viewOf<K extends Source['kind']>(
  source: Extract<Source, { kind: K }>,
  credentialNames: readonly string[],
): Extract<SourceView, { kind: K }> {
  return VIEWS[source.kind as K](source, credentialNames);
}

function apimServiceView(source: ApimService, credentialNames: readonly string[]): ApimServiceView {
  const { kind, host, identifier } = source;
  return { kind, host, identifier, ...signingSourceView(source, credentialNames) };
}

function apimGatewayView(source: ApimGateway, credentialNames: readonly string[]): ApimGatewayView {
  const { kind, gatewayId } = source;
  return { kind, gatewayId, ...signingSourceView(source, credentialNames) };
}

function signingSourceView(
  source: SigningSource,
  credentialNames: readonly string[],
): SigningSourceViewBase {
  const { id, name, environment, keySecretIds, keyChangedAt, roll } = source;
  return {
    id,
    name,
    environment,
    ...(roll === undefined ? {} : { roll }),
    hasKey: {
      primary: keySecretIds.primary !== undefined,
      secondary: keySecretIds.secondary !== undefined,
    },
    keyChangedAt,
    credentialNames,
  };
}

function grafanaConnectionView(
  source: GrafanaConnection,
  credentialNames: readonly string[],
): GrafanaConnectionView {
  const { kind, id, name, url, orgId, environment, trustedFingerprint, allowHttp } = source;
  return {
    kind,
    id,
    name,
    url,
    environment,
    allowHttp,
    credentialNames,
    signIn: signInView(source.signIn),
    ...(orgId === undefined ? {} : { orgId }),
    ...(trustedFingerprint === undefined ? {} : { trustedFingerprint }),
  };
}

function signInView(signIn: GrafanaSignIn): GrafanaSignInView {
  if (signIn.method !== 'password') return signIn;
  return { method: 'password', user: signIn.user };
}
