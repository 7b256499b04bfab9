import type {
  ApimTokenView,
  CredentialView,
  EnteredView,
  GatewayTokenView,
  GrafanaKeyView,
} from '../../shared/ipc/api';

/** The kinds that the pages know by themselves; all others are shown as their kind describes them. */
export interface KindViews {
  readonly 'apim-token': ApimTokenView;
  readonly 'gateway-token': GatewayTokenView;
  readonly 'grafana-key': GrafanaKeyView;
  readonly entered: EnteredView;
}

const OWN: ReadonlySet<string> = new Set([
  'apim-token',
  'gateway-token',
  'grafana-key',
] satisfies readonly Exclude<keyof KindViews, 'entered'>[]);

/** Under which entry of a list of {@link KindViews} a credential is found. */
export function entryOf({ kind }: Pick<CredentialView, 'kind'>): keyof KindViews {
  return OWN.has(kind) ? (kind as keyof KindViews) : 'entered';
}
