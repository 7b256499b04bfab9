import { ENTRA_AUDIENCES, isAzureManaged } from '../../../shared/domain/grafana/azure-managed';
import { readLegacyKey } from '../../../shared/domain/grafana/legacy-key';
import { checkPastedKey } from '../../../shared/domain/grafana/pasted-key';
import type { EntryMoment } from '../../../shared/domain/kinds/entry';
import { enteredKinds, kindOf } from '../../../shared/domain/kinds/kinds';
import type { Credential, GrafanaConnection, Metadata } from '../../../shared/domain/model';
import type { Pasted } from '../../../shared/domain/pasted/unwrap';
import type { PasteOffer } from '../../../shared/ipc/api';
import type { SignerSearch } from './signers';

/** What offers are made from. */
export interface OfferFacts {
  readonly pasted: Pasted;
  readonly document: Metadata;
  readonly moment: EntryMoment;
  readonly search: SignerSearch | undefined;
}

/** The ways to keep a pasted secret, the likeliest first. */
export function offersFor(facts: OfferFacts): PasteOffer[] {
  return [...signedOffers(facts), ...grafanaOffers(facts), ...enteredOffers(facts)];
}

function signedOffers({ search }: OfferFacts): PasteOffer[] {
  return (search?.signers ?? []).map(({ form, taken: { source, role } }) => ({
    ...base(form === 'gateway' ? 'gateway-token' : 'apim-token'),
    sources: [{ id: source.id, name: source.name }],
    signedBy: { sourceId: source.id, keyRole: role },
    values: {},
    asksExpiry: false,
    mayBeEndless: false,
  }));
}

function grafanaOffers({ pasted, document }: OfferFacts): PasteOffer[] {
  const sources = connectionsFor(pasted, document).map(({ id, name }) => ({ id, name }));
  if (sources.length === 0) return [];
  return [
    {
      ...base('grafana-key'),
      sources,
      values: {},
      asksExpiry: pasted.inspection.expiresAt === undefined,
      mayBeEndless: pasted.inspection.expiresAt === undefined,
    },
  ];
}

/** Those whose key it may be: a legacy key names its organisation, an Entra token its audience. */
function connectionsFor(
  { secret, inspection }: Pasted,
  { sources }: Metadata,
): readonly GrafanaConnection[] {
  const { kind, audience } = inspection;
  const connections = sources.filter((source) => source.kind === 'grafana-connection');
  if (kind === 'grafana-service-account-token') {
    return checkPastedKey(secret).ok ? connections : [];
  }
  if (kind === 'grafana-api-key') {
    const organisation = readLegacyKey(secret)?.orgId;
    return connections.filter(({ orgId }) => orgId === undefined || orgId === organisation);
  }
  const audiences = (audience ?? '').split(', ').map((each) => each.replace(/\/$/, ''));
  const isForGrafana = ENTRA_AUDIENCES.some((known) => audiences.includes(known));
  return kind === 'entra-token' && isForGrafana
    ? connections.filter(({ url }) => isAzureManaged(url))
    : [];
}

function enteredOffers({ pasted, moment }: OfferFacts): PasteOffer[] {
  return enteredKinds().flatMap(({ kind }): PasteOffer[] => {
    const { entry } = kindOf(kind);
    const read = entry?.ofPasted(pasted);
    if (entry === undefined || read === undefined) return [];
    const asksExpiry = pasted.inspection.expiresAt === undefined;
    return [
      {
        ...base(kind),
        sources: [],
        values: { ...entry.initial?.(moment), ...read },
        asksExpiry,
        mayBeEndless: asksExpiry && entry.mayBeEndless,
      },
    ];
  });
}

function base(kind: Credential['kind']): Pick<PasteOffer, 'kind' | 'title'> {
  return { kind, title: kindOf(kind).title };
}
