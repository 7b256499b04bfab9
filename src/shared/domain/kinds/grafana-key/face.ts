import type { GrafanaKey } from '../../model';
import type { KindFace } from '../kind';
import { grafanaKeyTraits } from './traits';

export const grafanaKeyFace: KindFace<GrafanaKey> = {
  title: 'Grafana key',
  traits: grafanaKeyTraits,
};
