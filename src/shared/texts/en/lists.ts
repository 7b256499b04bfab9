import type { Credential } from '../../domain/model';
import { dates } from './dates';
import { durations } from './durations';

const KIND_TITLES: { readonly [K in Credential['kind']]: string } = {
  'apim-token': 'API Management token',
  'gateway-token': 'Self-hosted gateway token',
  'grafana-key': 'Grafana key',
  'ea-key': 'Azure EA access key',
  other: 'Other secret',
};

/** What the lines of lists say: kinds, sources, times. */
export const lists = {
  kindTitles: KIND_TITLES,
  /** What stands in for a kind, or a kind of key, that its maker gave up. */
  instead: {
    'apim-token': 'Azure Resource Manager with Microsoft Entra sign-in',
    'api-key': 'a service-account token',
    'ea-key': 'the Cost Management APIs with Microsoft Entra sign-in',
  },
  enrollment: (enrollment: string) => `Enrollment ${enrollment}`,
  dates,
  durations,
};
