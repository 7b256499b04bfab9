import { traitsOf } from '../../shared/domain/kinds/kinds';
import type { CredentialTraits } from '../../shared/domain/kinds/traits';
import type {
  ApimGateway,
  ApimService,
  ApimToken,
  Credential,
  GatewayToken,
  GrafanaConnection,
  GrafanaKey,
  Metadata,
  SigningSource,
  Source,
} from '../../shared/domain/model';
import { ProblemError } from '../../shared/domain/result';
import { appTexts } from '../texts/app-texts';

/** The API Management service with that id; throws `ProblemError` where it was removed meanwhile. */
export function apimServiceById(document: Metadata, id: string): ApimService {
  const source = sourceById(document, id);
  if (source?.kind === 'apim-service') return source;
  throw new ProblemError({
    code: 'source-gone',
    message: appTexts().lookup.serviceGone,
    field: 'sourceId',
  });
}

/** The self-hosted gateway with that id; throws `ProblemError` where it was removed meanwhile. */
export function apimGatewayById(document: Metadata, id: string): ApimGateway {
  const source = sourceById(document, id);
  if (source?.kind === 'apim-gateway') return source;
  throw new ProblemError({
    code: 'source-gone',
    message: appTexts().lookup.gatewayGone,
    field: 'sourceId',
  });
}

/** What has a primary and a secondary key, by its id; throws `ProblemError` where there is none. */
export function signingSourceById(document: Metadata, id: string): SigningSource {
  const source = sourceById(document, id);
  if (source !== undefined && 'keySecretIds' in source) return source;
  throw new ProblemError({
    code: 'source-gone',
    message: appTexts().lookup.keysGone,
    field: 'sourceId',
  });
}

/** The Grafana connection with that id; throws `ProblemError` where it was removed meanwhile. */
export function grafanaConnectionById(document: Metadata, id: string): GrafanaConnection {
  const source = sourceById(document, id);
  if (source?.kind === 'grafana-connection') return source;
  throw new ProblemError({
    code: 'source-gone',
    message: appTexts().lookup.connectionGone,
    field: 'sourceId',
  });
}

/** The service or connection with that id, of whatever kind. */
export function sourceById(document: Metadata, id: string | undefined): Source | undefined {
  return document.sources.find((each) => each.id === id);
}

/** The credential with that id; throws `ProblemError` where it was removed meanwhile. */
export function credentialById(document: Metadata, id: string): Credential {
  const credential = document.credentials.find((each) => each.id === id);
  if (credential !== undefined) return credential;
  throw gone();
}

/** The API Management token with that id; throws `ProblemError` where there is none. */
export function apimTokenById(document: Metadata, id: string): ApimToken {
  const credential = credentialById(document, id);
  if (credential.kind === 'apim-token') return credential;
  throw new ProblemError({
    code: 'not-signed-here',
    message: appTexts().lookup.notApimToken(credential.name),
  });
}

/** The self-hosted gateway's token with that id; throws `ProblemError` where there is none. */
export function gatewayTokenById(document: Metadata, id: string): GatewayToken {
  const credential = credentialById(document, id);
  if (credential.kind === 'gateway-token') return credential;
  throw new ProblemError({
    code: 'not-signed-here',
    message: appTexts().lookup.notGatewayToken(credential.name),
  });
}

/** The Grafana key with that id; throws `ProblemError` where there is none. */
export function grafanaKeyById(document: Metadata, id: string): GrafanaKey {
  const credential = credentialById(document, id);
  if (credential.kind === 'grafana-key') return credential;
  throw new ProblemError({
    code: 'not-of-grafana',
    message: appTexts().lookup.notGrafanaKey(credential.name),
  });
}

/** What a credential can do; throws `ProblemError` where it or its source was removed meanwhile. */
export function traitsById(document: Metadata, id: string): CredentialTraits {
  const credential = credentialById(document, id);
  const traits = traitsOf(credential, sourceById(document, credential.sourceId));
  if (traits !== undefined) return traits;
  throw gone();
}

function gone(): ProblemError {
  return new ProblemError({
    code: 'credential-gone',
    message: appTexts().lookup.credentialGone,
  });
}
