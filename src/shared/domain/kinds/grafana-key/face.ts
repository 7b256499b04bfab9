import { saidInLists } from '../../../texts/said-in-lists';
import type { GrafanaKey } from '../../model';
import type { KindFace } from '../kind';
import { grafanaKeyTraits } from './traits';

export const grafanaKeyFace: KindFace<GrafanaKey> = {
  get title() {
    return saidInLists().kindTitles['grafana-key'];
  },
  environment: (_, source) =>
    source?.kind === 'grafana-connection' ? source.environment : undefined,
  traits: grafanaKeyTraits,
};
