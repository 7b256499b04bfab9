import { said } from '../../../texts/said';
import type { GrafanaKey } from '../../model';
import type { KindFace } from '../kind';
import { grafanaKeyTraits } from './traits';

export const grafanaKeyFace: KindFace<GrafanaKey> = {
  get title() {
    return said().kinds.titles['grafana-key'];
  },
  traits: grafanaKeyTraits,
};
