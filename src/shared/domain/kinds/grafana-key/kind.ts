import { said } from '../../../texts/said';
import type { GrafanaKey, Source } from '../../model';
import type { CredentialKind, GuideStep } from '../kind';
import { grafanaKeyFace } from './face';
import { grafanaKeyTraits } from './traits';

export const grafanaKeyKind: CredentialKind<GrafanaKey> = {
  get title() {
    return grafanaKeyFace.title;
  },
  traits: grafanaKeyFace.traits,
  leak: (key, source) => ({
    opens: said().grafanaKey.opens(key.role, urlOf(source)),
    kill: killing(grafanaKeyTraits(key, source)?.renewable === true),
    notEnough: [said().grafanaKey.deletedOnlyHere],
  }),
  retirement: (key) =>
    key.keyKind === 'api-key'
      ? { text: said().grafanaKey.retired, instead: said().instead['api-key'] }
      : undefined,
};

function killing(renewable: boolean): readonly GuideStep[] {
  const { renewWithoutGrace, orDelete, deleteOnServer } = said().grafanaKey;
  if (!renewable) return [{ text: deleteOnServer, act: 'delete-on-server' }];
  return [
    { text: renewWithoutGrace, act: 'renew' },
    { text: orDelete, act: 'delete-on-server' },
  ];
}

function urlOf(source: Source | undefined): string | undefined {
  return source?.kind === 'grafana-connection' ? source.url : undefined;
}
