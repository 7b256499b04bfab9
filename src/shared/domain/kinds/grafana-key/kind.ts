import type { GrafanaKey, Source } from '../../model';
import type { CredentialKind } from '../kind';
import { grafanaKeyTraits } from './traits';

export const grafanaKeyKind: CredentialKind<GrafanaKey> = {
  title: 'Grafana key',
  traits: grafanaKeyTraits,
  leak: (key, source) => ({
    opens: `It acts ${key.role === undefined ? '' : `as ${key.role} `}on ${placeOf(source)} until it ends or is deleted there.`,
    kill: [
      { text: 'Delete it on the server: it is refused from then on.', act: 'delete-on-server' },
      { text: 'Make a new one and put it in place.', act: 'renew' },
    ],
    notEnough: ['Deleting it only here: the server still takes it.'],
  }),
  retirement: (key) =>
    key.keyKind === 'api-key'
      ? {
          text: 'Grafana gave up API keys: from version 11.3 none can be made, and from 12.1 they are gone.',
          instead: 'a service-account token',
        }
      : undefined,
};

function placeOf(source: Source | undefined): string {
  return source?.kind === 'grafana-connection' ? source.url : 'its Grafana';
}
