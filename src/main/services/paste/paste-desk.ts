import { type Pasted, readPasted } from '../../../shared/domain/pasted/unwrap';
import { ProblemError } from '../../../shared/domain/result';
import type { KnownSecret, PasteInput, PasteRead } from '../../../shared/ipc/api';
import type { Clipboard } from '../../ports/clipboard';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import type { Fingerprints } from '../fingerprints';
import type { Vault } from '../vault';
import { HeldPastes } from './held-pastes';
import { offersFor } from './offers';
import { findSigners, type SignerSearch } from './signers';
import { successorsOf } from './successors';
import { suggestedName } from './suggested-name';

export interface PasteDeskParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly fingerprints: Fingerprints;
  readonly clipboard: Pick<Clipboard, 'readText'>;
  readonly clock: Clock;
}

/** Characters of the longest secret that is kept; what is longer is a document. */
export const LONGEST_SECRET = 20_000;

/** Tells what a pasted text is; its secret stays here until it is kept, or ten minutes. */
export class PasteDesk {
  private readonly held: HeldPastes;

  constructor(private readonly parts: PasteDeskParts) {
    this.held = new HeldPastes(parts.clock);
  }

  /** Never refused: whatever is in the text is told. */
  async read(input: PasteInput): Promise<PasteRead> {
    const { clipboard, clock } = this.parts;
    const text = input.from === 'text' ? input.text : await clipboard.readText('clipboard');
    return this.tell(readPasted(text, clock.now()));
  }

  /** The same for a secret that was stored as it stands; `onKept` is called once it is kept. */
  async readStored(secret: string, onKept: () => void): Promise<PasteRead> {
    const pasted = readPasted(secret, this.parts.clock.now());
    const { inspection } = pasted;
    // What is no known token may be a password, whose every character counts.
    const asStored: Pasted =
      inspection.kind === 'unknown'
        ? { secret, inspection, hints: { wrapping: 'bare' }, remarks: [] }
        : pasted;
    return this.tell(asStored, onKept);
  }

  private async tell(pasted: Pasted, onKept?: () => void): Promise<PasteRead> {
    const { metadata, vault, clock } = this.parts;
    const nowMs = clock.now();
    if (pasted.secret.length > LONGEST_SECRET) {
      return withoutSecret(pasted, [appTexts().paste.tooLong]);
    }
    if (pasted.secret === '') return withoutSecret(pasted, pasted.remarks);
    const { known, remarks: unsure } = await this.whetherKnown(pasted.secret);
    const document = metadata.read();
    const search = await findSigners(pasted, { document, vault, nowMs });
    return {
      pastedId: this.held.put(pasted, onKept),
      holdsSecret: true,
      inspection: pasted.inspection,
      remarks: [...pasted.remarks, ...unsure, ...signerRemarks(search)],
      suggestedName: suggestedName(pasted, document),
      known,
      offers: offersFor({ pasted, document, search, moment: { nowMs, zone: clock.zone() } }),
      mayRenew: successorsOf(pasted, document, known),
    };
  }

  /** Drops everything that is held. */
  forget(): void {
    this.held.clear();
  }

  /** What is held by that ID; throws `ProblemError` where it is no more. */
  peek(pastedId: string): Pasted {
    return this.held.peek(pastedId);
  }

  /** The same, which is then forgotten here. */
  take(pastedId: string): Pasted {
    return this.held.take(pastedId);
  }

  private async whetherKnown(secret: string) {
    try {
      return { known: await this.parts.fingerprints.find(secret), remarks: [] };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const known: KnownSecret = { state: 'unknown' };
      const why = `${appTexts().paste.maybeKnown} ${error.message}`;
      return { known, remarks: [why] };
    }
  }
}

function withoutSecret({ inspection }: Pasted, remarks: readonly string[]): PasteRead {
  return {
    pastedId: '',
    holdsSecret: false,
    inspection,
    remarks,
    suggestedName: '',
    known: { state: 'unknown' },
    offers: [],
    mayRenew: [],
  };
}

/** What keeps a token of API Management from being one of a service that is stored here. */
function signerRemarks(search: SignerSearch | undefined): string[] {
  if (search === undefined || search.signers.length > 0) return [];
  const { named, problem } = search;
  const { paste } = appTexts();
  if (problem !== undefined) return [`${paste.maybeSigned} ${problem}`];
  if (named.length === 0) return [paste.noSigner];
  return [paste.otherKey(named.map(({ name }) => name))];
}
