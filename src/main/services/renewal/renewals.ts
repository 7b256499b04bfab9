import type { Renewal } from '../../../shared/domain/kinds/traits';
import type { Credential } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import type { HistoryRow, Renewed, RenewOptions } from '../../../shared/ipc/api';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import { credentialById, traitsById } from '../lookup';

/** A renewal on the same terms; `by` is who wants it, a person where it is absent. */
export interface RenewalRequest extends RenewOptions {
  readonly by?: HistoryRow['by'];
}

/** Renews the credentials of one kind without asking anybody; notes it in their history. */
export interface Renewer {
  /** Throws `ProblemError` with the former secret still in place. */
  renew(id: string, request: RenewalRequest): Promise<Renewed>;
}

/** By the kinds that can be renewed here. */
export type Renewers = { readonly [K in Credential['kind']]?: Renewer };

type ByHand = Exclude<Renewal, 'sign' | 'create'>;

/** Renews credentials of all kinds. */
export class Renewals {
  private readonly underWay = new Map<string, Promise<Renewed>>();

  constructor(
    private readonly metadata: Pick<MetadataStore, 'read'>,
    private readonly renewers: Renewers,
  ) {}

  /**
   * Renews on the same terms. Whoever asks while a renewal of the same credential is under way gets
   * what becomes of that one. Throws `ProblemError`, also for what only its user can renew.
   */
  async renew(id: string, request: RenewalRequest = {}): Promise<Renewed> {
    const running = this.underWay.get(id);
    if (running !== undefined) return running;
    const renewal = this.renewerFor(id).renew(id, request);
    this.underWay.set(id, renewal);
    try {
      return await renewal;
    } finally {
      this.underWay.delete(id);
    }
  }

  private renewerFor(id: string): Renewer {
    const document = this.metadata.read();
    const { name, kind } = credentialById(document, id);
    const { renewal } = traitsById(document, id);
    const renewer = this.renewers[kind];
    if (!isByHand(renewal) && renewer !== undefined) return renewer;
    throw new ProblemError({
      code: 'renewed-by-hand',
      message: appTexts().renewals.byHand(isByHand(renewal) ? renewal : 'none', name),
    });
  }
}

/** Whether its user is needed for a renewal. */
export function isByHand(renewal: Renewal): renewal is ByHand {
  return renewal !== 'sign' && renewal !== 'create';
}
