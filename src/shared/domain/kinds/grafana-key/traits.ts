import { GRAFANA_KEY_VARIABLE, grafanaCurlCommand, grafanaHeader } from '../../grafana/hand-out';
import type { GrafanaKey, Source } from '../../model';
import type { CredentialTraits, Renewal } from '../traits';

/** `undefined` where its connection is gone. */
export function grafanaKeyTraits(
  key: GrafanaKey,
  source: Source | undefined,
): CredentialTraits | undefined {
  if (source?.kind !== 'grafana-connection') return undefined;
  const { url, signIn } = source;
  const signsIn = signIn.method === 'credential' && signIn.credentialId === key.id;
  const renewal = renewalOf(key);
  return {
    sourceName: source.name,
    environment: source.environment,
    secretNoun: 'key',
    ...(key.secretId === undefined ? {} : { secretId: key.secretId }),
    ...(signsIn ? { signsInTo: source.name } : {}),
    renewal,
    renewable: renewal === 'create',
    header: grafanaHeader,
    curl: (secret) => grafanaCurlCommand(secret === undefined ? { url } : { url, key: secret }),
    variable: GRAFANA_KEY_VARIABLE,
  };
}

function renewalOf({ keyKind, secretId }: GrafanaKey): Renewal {
  if (secretId === undefined) return 'none';
  return keyKind === 'api-key' || keyKind === 'service-account-token' ? 'create' : 'paste';
}
