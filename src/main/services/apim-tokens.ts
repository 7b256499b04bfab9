import type { ApimToken } from '../../shared/domain/model';
import type { ApimTokenInput, HistoryRow, ResignInput, Saved } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import type { HistoryNotes } from './history';
import { apimServiceById, apimTokenById } from './lookup';
import { SignedTokens, type SigningTerms } from './signed-tokens/signed-tokens';
import type { Vault } from './vault';

/** Makes API Management tokens and signs them again; the signing key never leaves this process. */
export class ApimTokens {
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
  create(input: ApimTokenInput): Promise<Saved> {
    const { name, sourceId, format } = input;
    return this.signed.create<ApimToken>({
      name,
      terms: typed(input),
      source: (document) => apimServiceById(document, sourceId),
      record: (base) => ({ kind: 'apim-token', ...base, format }),
    });
  }

  /** Signs an existing token anew; the old one is replaced in the keychain, not revoked. */
  async resign(id: string, input: ResignInput): Promise<Saved> {
    return this.replace(id, input.format, typed(input), 'user');
  }

  /** Signs again for the same time to live, with the same key and format. */
  async renew(id: string, by: HistoryRow['by'] = 'user'): Promise<Saved> {
    const { keyRole, format, ttlSeconds } = apimTokenById(this.metadata.read(), id);
    return this.replace(id, format, { form: format, keyRole, expiry: { again: ttlSeconds } }, by);
  }

  private replace(
    id: string,
    format: ApimToken['format'],
    terms: SigningTerms,
    by: HistoryRow['by'],
  ): Promise<Saved> {
    return this.signed.replace<ApimToken>({
      id,
      terms,
      by,
      token: (document) => apimTokenById(document, id),
      source: (document) => apimServiceById(document, apimTokenById(document, id).sourceId),
      record: (renewed) => ({ ...renewed, format }),
    });
  }
}

function typed({ format, keyRole, expiry }: ResignInput): SigningTerms {
  return { form: format, keyRole, expiry: { typed: expiry } };
}
