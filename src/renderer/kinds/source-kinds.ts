import type { ApimServiceView, GrafanaConnectionView, SourceView } from '../../shared/ipc/api';
import { apimServiceParts } from './apim-service/parts';
import { grafanaConnectionParts } from './grafana-connection/parts';
import type { SourceParts } from './source-parts';

export type SourceKind = SourceView['kind'];
type ViewOf<K extends SourceKind> = Extract<SourceView, { kind: K }>;

/** In the order in which the pages show them. */
export const SOURCE_KINDS = [
  'apim-service',
  'grafana-connection',
] as const satisfies readonly SourceKind[];

const PARTS: { readonly [K in SourceKind]: SourceParts<ViewOf<K>> } = {
  'apim-service': apimServiceParts,
  'grafana-connection': grafanaConnectionParts,
};

/** What the pages show of a service or connection, by its kind. */
export function sourcePartsOf<K extends SourceKind>(
  source: Extract<SourceView, { kind: K }>,
): SourceParts<ViewOf<K>> {
  return PARTS[source.kind as K];
}

/** The services that sign tokens. */
export function apimServices(sources: readonly SourceView[]): readonly ApimServiceView[] {
  return sources.filter((source) => source.kind === 'apim-service');
}

/** The Grafana servers that keys are made on. */
export function grafanaConnections(
  sources: readonly SourceView[],
): readonly GrafanaConnectionView[] {
  return sources.filter((source) => source.kind === 'grafana-connection');
}
