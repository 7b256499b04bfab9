import type { Features } from './flavours';
import type { GrafanaState } from './state';

/** How this server is set up, beyond its version. */
export interface ServerOptions {
  /** Longest life of a key in seconds; with it, keys without end are refused. */
  readonly maxSecondsToLive?: number;
  /** How many keys an organisation may have. */
  readonly keyQuota?: number;
  /** The health does not tell the version. */
  readonly hideVersion?: boolean;
  /** Entra tokens are taken where they were made for one of these audiences. */
  readonly entraAudiences?: readonly string[];
  /** As a workspace of Azure Managed Grafana starts: nobody makes keys or service accounts. */
  readonly keysSwitchedOff?: boolean;
}

export interface GrafanaWorld {
  readonly state: GrafanaState;
  readonly features: Features;
  readonly options: ServerOptions;
}
