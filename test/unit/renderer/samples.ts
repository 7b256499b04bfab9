import type {
  ApimGatewayView,
  ApimServiceView,
  ApimTokenView,
  EnteredView,
  GatewayTokenView,
  GrafanaConnectionView,
  GrafanaKeyView,
} from '../../../src/shared/ipc/api';

/** A token that ends on 20 January 2030, to be changed where a test needs it. */
export function token(change: Partial<ApimTokenView> = {}): ApimTokenView {
  return {
    id: 'token',
    kind: 'apim-token',
    name: 'Deploy',
    sourceId: 'service',
    sourceName: 'Contoso',
    environment: 'production',
    host: 'contoso.management.azure-api.net',
    identifier: 'integration',
    keyRole: 'primary',
    format: 'sas',
    expiresAt: '2030-01-20T12:00:00.0000000Z',
    ttlSeconds: 864_000,
    issuedAt: '2030-01-10T12:00:00.000Z',
    createdAt: '2030-01-10T12:00:00.000Z',
    state: 'fine',
    favourite: false,
    curl: '',
    variable: 'APIM_TOKEN',
    secretNoun: 'token',
    heldHere: true,
    renewable: true,
    renewal: 'sign',
    tags: [],
    notes: '',
    archived: false,
    usages: [],
    retired: false,
    testable: false,
    signedWithOldKey: false,
    ...change,
  };
}

/** A gateway's token with the dates of {@link token}. */
export function gatewayToken(change: Partial<GatewayTokenView> = {}): GatewayTokenView {
  const { host: _host, format: _format, ...shared } = token();
  return {
    ...shared,
    id: 'gateway-token',
    kind: 'gateway-token',
    name: 'Edge token',
    sourceId: 'gateway',
    sourceName: 'Edge',
    identifier: 'edge-berlin',
    ...change,
  };
}

/** What is entered by hand: a personal access token of which only the date is kept. */
export function entered(change: Partial<EnteredView> = {}): EnteredView {
  return {
    id: 'entered',
    kind: 'other',
    name: 'CI',
    sourceName: 'GitHub',
    environment: 'production',
    createdAt: '2030-01-10T12:00:00.000Z',
    state: 'fine',
    favourite: false,
    variable: 'TOKEN',
    secretNoun: 'secret',
    heldHere: false,
    renewable: false,
    renewal: 'date',
    tags: [],
    notes: '',
    archived: false,
    usages: [],
    retired: false,
    testable: false,
    facts: [
      { label: 'Service', value: 'GitHub' },
      { label: 'Held in', value: 'op://vault/github' },
    ],
    values: {},
    ...change,
  };
}

/** A key that is only watched and has no end. */
export function endlessKey(change: Partial<GrafanaKeyView> = {}): GrafanaKeyView {
  return {
    id: 'key',
    kind: 'grafana-key',
    name: 'Dashboards',
    sourceId: 'connection',
    sourceName: 'Grafana',
    environment: 'staging',
    url: 'https://grafana.example',
    keyKind: 'service-account-token',
    createdAt: '2030-01-10T12:00:00.000Z',
    state: 'fine',
    favourite: false,
    curl: '',
    variable: 'GRAFANA_KEY',
    secretNoun: 'key',
    heldHere: false,
    renewable: false,
    renewal: 'none',
    tags: [],
    notes: '',
    archived: false,
    usages: [],
    retired: false,
    testable: false,
    graceSeconds: 86_400,
    formers: [],
    signsIn: false,
    ...change,
  };
}

export function service(change: Partial<ApimServiceView> = {}): ApimServiceView {
  return {
    kind: 'apim-service',
    id: 'service',
    name: 'Contoso',
    host: 'contoso.management.azure-api.net',
    identifier: 'integration',
    environment: 'production',
    hasKey: { primary: true, secondary: false },
    keyChangedAt: {},
    credentialNames: [],
    ...change,
  };
}

export function gateway(change: Partial<ApimGatewayView> = {}): ApimGatewayView {
  return {
    kind: 'apim-gateway',
    id: 'gateway',
    name: 'Edge',
    gatewayId: 'edge-berlin',
    environment: 'production',
    hasKey: { primary: true, secondary: false },
    keyChangedAt: {},
    credentialNames: [],
    ...change,
  };
}

/** Signed in by the Azure CLI, so that no secret belongs to it. */
export function connection(change: Partial<GrafanaConnectionView> = {}): GrafanaConnectionView {
  return {
    kind: 'grafana-connection',
    id: 'connection',
    name: 'Grafana',
    url: 'https://grafana.example',
    environment: 'staging',
    signIn: { method: 'azure-cli' },
    allowHttp: false,
    credentialNames: [],
    ...change,
  };
}
