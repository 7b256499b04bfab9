import { createAzureCli } from './platform/azure/az-process';
import type { Clock } from './ports/clock';
import type { Http } from './ports/http';
import type { Log } from './ports/log';
import type { MetadataStore } from './ports/metadata-store';
import type { KeychainProbe } from './ports/secret-store';
import { GraceKeeper } from './services/grafana/grace-keeper';
import { createGrafana } from './services/grafana/grafana';
import { GrafanaWatch } from './services/grafana/watch';
import type { History } from './services/history';
import type { Lock } from './services/lock/lock';
import type { Vault } from './services/vault';

export interface GrafanaSurroundings {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly keychain: KeychainProbe;
  readonly http: Http;
  readonly history: History;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly log: Log;
  /** What a server's clock says, in milliseconds since 1970 UTC. */
  readonly noteServerTime: (serverMs: number) => void;
}

/** Grafana's connections and keys, and what the app does about them by itself. */
export function composeGrafana(around: GrafanaSurroundings) {
  const { metadata, lock, clock, log } = around;
  const random = Math.random;
  const grafana = createGrafana({ ...around, random, azureCli: createAzureCli(), by: 'app' });
  const grace = new GraceKeeper({
    renewals: {
      nextSweepAt: (document) => grafana.renewals.nextSweepAt(document),
      reconcileCreations: () => lock.inBackground(() => grafana.renewals.reconcileCreations()),
      sweep: () => lock.inBackground(() => grafana.renewals.sweep()),
    },
    metadata,
    clock,
    log,
  });
  const watch = new GrafanaWatch({
    serverKeys: { refresh: () => lock.inBackground(() => grafana.serverKeys.refresh()) },
    clock,
    log,
    random,
  });
  return { grafana, grace, watch };
}
