import type { Clock } from './ports/clock';
import type { MetadataStore } from './ports/metadata-store';
import { ApimGateways } from './services/apim-gateways';
import { ApimServices } from './services/apim-services';
import { ApimTokens } from './services/apim-tokens';
import { GatewayTokens } from './services/gateway-tokens';
import type { createGrafana } from './services/grafana/grafana';
import type { History } from './services/history';
import { KeySwitch } from './services/key-switch';
import { Renewals } from './services/renewal/renewals';
import { Sources } from './services/sources';
import type { Vault } from './services/vault';

export interface SigningSurroundings {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly history: History;
  readonly clock: Clock;
  /** Its keys are renewed, and its connections kept, beside those that are signed here. */
  readonly grafana: ReturnType<typeof createGrafana>;
}

/** What is signed here and by what, and the doors to all sources and all renewals. */
export function composeSigning({ metadata, vault, history, clock, grafana }: SigningSurroundings) {
  const services = new ApimServices(metadata, vault, clock);
  const tokens = new ApimTokens(metadata, vault, clock, history);
  const gateways = new ApimGateways(metadata, vault, clock);
  const gatewayTokens = new GatewayTokens(metadata, vault, clock, history);
  return {
    services,
    tokens,
    gateways,
    gatewayTokens,
    keySwitch: new KeySwitch(metadata, vault, clock, history),
    sources: new Sources(metadata, {
      'apim-service': services,
      'apim-gateway': gateways,
      'grafana-connection': grafana.connections,
    }),
    renewals: new Renewals(metadata, {
      'apim-token': { renew: (id, { by }) => tokens.renew(id, by) },
      'gateway-token': { renew: (id, { by }) => gatewayTokens.renew(id, by) },
      'grafana-key': grafana.renewals,
    }),
  };
}
