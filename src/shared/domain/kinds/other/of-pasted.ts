import { PRODUCTS } from '../../../texts/products';
import type { InspectedKind } from '../../recogniser';
import type { EntryValues, PastedFacts } from '../entry';

interface Known {
  readonly service: string;
  readonly scheme: string;
}

const APIM: Known = { service: PRODUCTS.apim, scheme: '' };
const GRAFANA: Known = { service: PRODUCTS.grafana, scheme: 'Bearer' };

/** What a recognised token is for, where it does not say so itself. */
const BY_KIND: Readonly<Partial<Record<InspectedKind, Known>>> = {
  'apim-sas': APIM,
  'apim-compact': APIM,
  'gateway-key': { service: PRODUCTS.apimGateway, scheme: '' },
  'apim-token-value': APIM,
  'grafana-service-account-token': GRAFANA,
  'grafana-api-key': GRAFANA,
  'azure-ea-key': { service: PRODUCTS.azureEa, scheme: 'bearer' },
  'entra-token': { service: PRODUCTS.entra, scheme: 'Bearer' },
};

/** What is known of any secret that was pasted; where nothing is, the fields are empty. */
export function otherOfPasted({ inspection, hints }: PastedFacts): EntryValues {
  const known = BY_KIND[inspection.kind];
  if (known !== undefined) return { ...known };
  const scheme = inspection.kind === 'jwt' || isInAuthorization(hints) ? 'Bearer' : '';
  const service =
    inspection.kind === 'known-secret'
      ? (inspection.maker ?? inspection.title)
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
