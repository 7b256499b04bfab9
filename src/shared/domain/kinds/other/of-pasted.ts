import type { InspectedKind } from '../../recogniser';
import type { EntryValues, PastedFacts } from '../entry';

interface Known {
  readonly service: string;
  readonly scheme: string;
}

const APIM: Known = { service: 'API Management', scheme: '' };
const GRAFANA: Known = { service: 'Grafana', scheme: 'Bearer' };

/** What a recognised token is for, where it does not say so itself. */
const BY_KIND: Readonly<Partial<Record<InspectedKind, Known>>> = {
  'apim-sas': APIM,
  'apim-compact': APIM,
  'gateway-key': { service: 'API Management gateway', scheme: '' },
  'apim-token-value': APIM,
  'grafana-service-account-token': GRAFANA,
  'grafana-api-key': GRAFANA,
  'azure-ea-key': { service: 'Azure EA', scheme: 'bearer' },
  'entra-token': { service: 'Microsoft Entra', scheme: 'Bearer' },
};

/** Whose token it is, as the titles of recognised ones name them. */
const MAKERS = [
  'GitHub',
  'GitLab',
  'Azure DevOps',
  'Azure Storage',
  'Microsoft Entra',
  'Grafana Cloud',
  'npm',
  'Slack',
  'AWS',
];

/** What is known of any secret that was pasted; where nothing is, the fields are empty. */
export function otherOfPasted({ inspection, hints }: PastedFacts): EntryValues {
  const known = BY_KIND[inspection.kind];
  if (known !== undefined) return { ...known };
  const scheme = inspection.kind === 'jwt' || isInAuthorization(hints) ? 'Bearer' : '';
  const service =
    inspection.kind === 'known-secret'
      ? (MAKERS.find((maker) => inspection.title.includes(maker)) ?? inspection.title)
      : (hints.host ?? hostOf(inspection.issuer) ?? '');
  return { service, scheme };
}

function isInAuthorization({ headerName, user }: PastedFacts['hints']): boolean {
  return headerName?.toLowerCase() === 'authorization' && user === undefined;
}

/** The host of an issuer; as it is where it is no address. */
function hostOf(issuer: string | undefined): string | undefined {
  if (issuer === undefined) return undefined;
  return URL.canParse(issuer) ? new URL(issuer).host : issuer;
}
