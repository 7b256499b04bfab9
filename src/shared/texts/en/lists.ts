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
  enrollment: (enrollment: string) => `Enrollment ${enrollment}`,
  dates,
  durations,
};
