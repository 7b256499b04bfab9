import type { GrafanaKey, Source } from '../../model';
import type { CredentialKind } from '../kind';
import { grafanaKeyFace } from './face';
import { grafanaKeyTraits } from './traits';

export const grafanaKeyKind: CredentialKind<GrafanaKey> = {
  ...grafanaKeyFace,
  leak: (key, source) => ({
    opens: `It acts ${key.role === undefined ? '' : `as ${key.role} `}on ${placeOf(source)} until it ends or is deleted there.`,
    kill:
      grafanaKeyTraits(key, source)?.renewable === true
        ? [
            {
              text: 'Renew it without a time of grace: a new one takes its place here, and the leaked one is deleted on the server.',
              act: 'renew',
            },
            {
              text: 'Or, where no new one is needed, delete it on the server: it is refused from then on, and leaves this list.',
              act: 'delete-on-server',
            },
          ]
        : [
            {
              text: 'Delete it on the server: it is refused from then on.',
              act: 'delete-on-server',
            },
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
