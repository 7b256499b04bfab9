import type { TokenForm } from '../../../shared/domain/apim';
import type { Result } from '../../../shared/domain/result';
import type {
  ApimGatewayView,
  ApimServiceView,
  ApimTokenInput,
  Bridge,
  CredentialView,
  Saved,
} from '../../../shared/ipc/api';
import type { TypedKeys } from '../../signing-source-form/keys-model';
import type { Texts } from '../../texts/en-later';
import type { SigningSourceView } from '../source-kinds';

/** What signing and rolling ask of a kind of source. */
export interface SigningParts<View extends SigningSourceView> {
  /** The kind of credential that it signs. */
  readonly tokenKind: CredentialView['kind'];
  /** What is signed together with the expiry. */
  identifier(source: View): string;
  /** How its tokens are written; absent: that is chosen. */
  readonly form?: TokenForm;
  /** The expiry that a new token is offered. */
  readonly firstExpiry: string;
  /** Told beside the expiry. */
  limit?(texts: Texts): string;
  create(bridge: Bridge, input: ApimTokenInput): Promise<Result<Saved>>;
  /** Stores typed keys and leaves everything else of the source as it is. */
  storeKeys(bridge: Bridge, source: View, keys: TypedKeys): Promise<Result<Saved>>;
  /** Where in the portal its keys are regenerated. */
  regenerateSteps(texts: Texts): readonly string[];
}

type ViewOf<K extends SigningSourceView['kind']> = Extract<SigningSourceView, { kind: K }>;

const apimService: SigningParts<ApimServiceView> = {
  tokenKind: 'apim-token',
  identifier: ({ identifier }) => identifier,
  // As the documented program signs for.
  firstExpiry: '10d',
  create: (bridge, input) => bridge.createApimToken(input),
  storeKeys: (bridge, { id, name, host, identifier, environment }, keys) =>
    bridge.editApimService(id, { name, host, identifier, environment, ...keys }),
  regenerateSteps: (texts) => texts.rollKey.regenerate.service,
};

const apimGateway: SigningParts<ApimGatewayView> = {
  tokenKind: 'gateway-token',
  identifier: ({ gatewayId }) => gatewayId,
  form: 'gateway',
  // Each new token has to be put in place, so it is offered the longest life that is taken.
  firstExpiry: '30d',
  limit: (texts) => texts.newToken.gatewayLimit,
  create: (bridge, { name, sourceId, keyRole, expiry }) =>
    bridge.createGatewayToken({ name, sourceId, keyRole, expiry }),
  storeKeys: (bridge, { id, name, gatewayId, environment }, keys) =>
    bridge.editApimGateway(id, { name, gatewayId, environment, ...keys }),
  regenerateSteps: (texts) => texts.rollKey.regenerate.gateway,
};

const PARTS: { readonly [K in SigningSourceView['kind']]: SigningParts<ViewOf<K>> } = {
  'apim-service': apimService,
  'apim-gateway': apimGateway,
};

/** What signing and rolling need to know of a source, by its kind. */
export function signingPartsOf<K extends SigningSourceView['kind']>(
  source: Extract<SigningSourceView, { kind: K }>,
): SigningParts<ViewOf<K>> {
  return PARTS[source.kind as K];
}
