import type { GatewayToken } from '../../shared/domain/model';
import type { GatewayTokenInput, HistoryRow, Saved } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import type { HistoryNotes } from './history';
import { apimGatewayById, gatewayTokenById } from './lookup';
import { SignedTokens, type SigningTerms } from './signed-tokens/signed-tokens';
import type { Vault } from './vault';

/** Makes tokens of self-hosted gateways and signs them again; they last 30 days at most. */
export class GatewayTokens {
  private readonly signed: SignedTokens;

  constructor(
    private readonly metadata: MetadataStore,
    vault: Vault,
    clock: Clock,
    history: HistoryNotes,
  ) {
    this.signed = new SignedTokens(metadata, vault, clock, history);
  }

  /** Signs and stores a new token; throws `ProblemError` naming the field that cannot be right. */
  create(input: GatewayTokenInput): Promise<Saved> {
    return this.signed.create<GatewayToken>({
      name: input.name,
      terms: typed(input),
      source: (document) => apimGatewayById(document, input.sourceId),
      record: (base) => ({ kind: 'gateway-token', ...base }),
    });
  }

  /** Signs an existing token anew; the old one is replaced in the keychain, not revoked. */
  async resign(id: string, input: Pick<GatewayTokenInput, 'keyRole' | 'expiry'>): Promise<Saved> {
    return this.replace(id, typed(input), 'user');
  }

  /** Signs again for the same time to live, with the same key. */
  async renew(id: string, by: HistoryRow['by'] = 'user'): Promise<Saved> {
    const { keyRole, ttlSeconds } = gatewayTokenById(this.metadata.read(), id);
    return this.replace(id, { form: 'gateway', keyRole, expiry: { again: ttlSeconds } }, by);
  }

  private replace(id: string, terms: SigningTerms, by: HistoryRow['by']): Promise<Saved> {
    return this.signed.replace<GatewayToken>({
      id,
      terms,
      by,
      token: (document) => gatewayTokenById(document, id),
      source: (document) => apimGatewayById(document, gatewayTokenById(document, id).sourceId),
      record: (renewed) => renewed,
    });
  }
}

function typed({ keyRole, expiry }: Pick<GatewayTokenInput, 'keyRole' | 'expiry'>): SigningTerms {
  return { form: 'gateway', keyRole, expiry: { typed: expiry } };
}
