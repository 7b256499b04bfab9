import { grafanaCalls } from './en/grafana-calls';
import { grafanaConnections } from './en/grafana-connections';
import { grafanaKeys } from './en/grafana-keys';
import { grafanaRefusals } from './en/grafana-refusals';
import { grafanaRenewals } from './en/grafana-renewals';

/** What the app itself says, in English. A further language is a further object of this type. */
export const en = {
  grafanaCalls,
  grafanaConnections,
  grafanaKeys,
  grafanaRefusals,
  grafanaRenewals,
};
