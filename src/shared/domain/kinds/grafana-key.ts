import { GRAFANA_KEY_VARIABLE, grafanaCurlCommand, grafanaHeader } from '../grafana/hand-out';
import type { GrafanaKey, Source } from '../model';
import type { CredentialTraits } from './traits';

/** `undefined` where its connection is gone. */
export function grafanaKeyTraits(
  key: GrafanaKey,
  source: Source | undefined,
): CredentialTraits | undefined {
  if (source?.kind !== 'grafana-connection') return undefined;
  const { url, signIn } = source;
  const signsIn = signIn.method === 'credential' && signIn.credentialId === key.id;
  return {
    sourceName: source.name,
    environment: source.environment,
    secretNoun: 'key',
    ...(key.secretId === undefined ? {} : { secretId: key.secretId }),
    ...(signsIn ? { signsInTo: source.name } : {}),
    renewable: false,
    header: grafanaHeader,
    curl: (secret) => grafanaCurlCommand(secret === undefined ? { url } : { url, key: secret }),
    variable: GRAFANA_KEY_VARIABLE,
  };
}
