import type {
  ApimGatewayView,
  ApimServiceView,
  GrafanaConnectionView,
  SourceView,
} from '../../shared/ipc/api';
import { apimGatewayParts } from './apim-gateway/parts';
import { apimServiceParts } from './apim-service/parts';
import { grafanaConnectionParts } from './grafana-connection/parts';
import type { SourceParts } from './source-parts';

export type SourceKind = SourceView['kind'];
type ViewOf<K extends SourceKind> = Extract<SourceView, { kind: K }>;

/** In the order in which the pages show them. */
export const SOURCE_KINDS = [
  'apim-service',
  'apim-gateway',
  'grafana-connection',
] as const satisfies readonly SourceKind[];

const PARTS: { readonly [K in SourceKind]: SourceParts<ViewOf<K>> } = {
  'apim-service': apimServiceParts,
  'apim-gateway': apimGatewayParts,
  'grafana-connection': grafanaConnectionParts,
};

/** What the pages show of a service or connection, by its kind. */
export function sourcePartsOf<K extends SourceKind>(
  source: Extract<SourceView, { kind: K }>,
): SourceParts<ViewOf<K>> {
  return PARTS[source.kind as K];
}

/** What has a primary and a secondary key to sign with. */
export type SigningSourceView = ApimServiceView | ApimGatewayView;

/** What signs tokens: services and gateways. */
export function signingSources(sources: readonly SourceView[]): readonly SigningSourceView[] {
  return sources.filter(
    (source) => source.kind === 'apim-service' || source.kind === 'apim-gateway',
  );
}

/** The self-hosted gateways. */
export function apimGateways(sources: readonly SourceView[]): readonly ApimGatewayView[] {
  return sources.filter((source) => source.kind === 'apim-gateway');
}

/** The services that sign tokens for the management API. */
export function apimServices(sources: readonly SourceView[]): readonly ApimServiceView[] {
  return sources.filter((source) => source.kind === 'apim-service');
}

/** The Grafana servers that keys are made on. */
export function grafanaConnections(
  sources: readonly SourceView[],
): readonly GrafanaConnectionView[] {
  return sources.filter((source) => source.kind === 'grafana-connection');
}
