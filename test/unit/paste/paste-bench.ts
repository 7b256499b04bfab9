import type { Clock } from '../../../src/main/ports/clock';
import { ApimGateways } from '../../../src/main/services/apim-gateways';
import { ApimServices } from '../../../src/main/services/apim-services';
import { Fingerprints } from '../../../src/main/services/fingerprints';
import type { PastedPlaces } from '../../../src/main/services/grafana/pasted-place';
import { EnteredCredentials } from '../../../src/main/services/paste/entered-credentials';
import { PasteDesk } from '../../../src/main/services/paste/paste-desk';
import { Vault } from '../../../src/main/services/vault';
import { metadataSchema } from '../../../src/shared/domain/model';
import type { EnteredInput, PasteRead, ReplacementInput } from '../../../src/shared/ipc/api';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { Disk } from '../services/doubles';

export const NOW = '2026-05-01T12:00:00.000Z';

/** A Grafana that tells nothing of any key. */
const SILENT: Pick<PastedPlaces, 'find'> = {
  find: async (record) => ({ record, notes: ['Which key it is was not told.'] }),
};

/** Pasting and entering over a keychain and a file in memory. */
export class PasteBench {
  readonly disk: Disk;
  readonly clock = new SimulatedClock(Date.parse(NOW), 'UTC');
  readonly noted: (readonly [what: string, detail: string | undefined])[] = [];
  readonly services: ApimServices;
  readonly gateways: ApimGateways;
  readonly desk: PasteDesk;
  readonly entered: EnteredCredentials;
  clipboard = '';

  constructor(
    options: {
      readonly places?: Pick<PastedPlaces, 'find'>;
      readonly disk?: Disk;
      readonly clock?: Clock;
    } = {},
  ) {
    this.disk = options.disk ?? new Disk();
    const { places = SILENT, clock = this.clock } = options;
    const metadata = this.disk.metadata();
    const vault = new Vault(this.disk.secrets(), metadata, undefined, clock);
    const fingerprints = new Fingerprints(metadata, vault);
    this.services = new ApimServices(metadata, vault, clock);
    this.gateways = new ApimGateways(metadata, vault, clock);
    const parts = { metadata, vault, fingerprints, clock };
    this.desk = new PasteDesk({
      ...parts,
      clipboard: {
        readText: async (place) => (place === 'clipboard' ? this.clipboard : 'of the selection'),
      },
    });
    this.entered = new EnteredCredentials({
      ...parts,
      desk: this.desk,
      places,
      history: {
        note: async (_id, what, { detail } = {}) => {
          this.noted.push([what, detail]);
        },
      },
    });
  }

  read(text: string): Promise<PasteRead> {
    return this.desk.read({ from: 'text', text });
  }

  /** Adds what the first offer proposes, as a window does. */
  async keep(text: string, more: Partial<EnteredInput> = {}): Promise<string> {
    const read = await this.read(text);
    const [offer] = read.offers;
    if (offer === undefined) throw new Error('Nothing is offered.');
    const { id } = await this.entered.add(
      input({
        kind: offer.kind,
        name: read.suggestedName === '' ? 'Unnamed' : read.suggestedName,
        sourceId: offer.signedBy?.sourceId ?? offer.sources[0]?.id ?? '',
        values: offer.values,
        secret: { from: 'pasted', pastedId: read.pastedId },
        ...more,
      }),
    );
    return id;
  }

  credential(id: string) {
    const found = this.disk.document.credentials.find((each) => each.id === id);
    if (found === undefined) throw new Error('No such credential.');
    return found;
  }

  secretOf(id: string): string | undefined {
    return this.disk.keychain.get(this.credential(id).secretId ?? '');
  }

  /** Everything that is in no keychain, to be searched for secrets. */
  get open(): string {
    return JSON.stringify([this.disk.document, this.noted]);
  }

  get isSound(): boolean {
    return metadataSchema.safeParse(this.disk.document).success;
  }
}

/** Something to enter, an other secret unless said otherwise. */
export function input(more: Partial<EnteredInput> = {}): EnteredInput {
  return {
    kind: 'other',
    name: 'CI',
    sourceId: '',
    environment: 'production',
    values: { service: 'GitHub' },
    secret: { from: 'typed', text: 'hunter2-hunter2' },
    expiry: '2026-12-01T00:00:00Z',
    neverEnds: false,
    tags: '',
    ...more,
  };
}

export function replacement(more: Partial<ReplacementInput> = {}): ReplacementInput {
  return {
    secret: { from: 'typed', text: 'hunter3-hunter3' },
    expiry: '2027-06-01T00:00:00Z',
    neverEnds: false,
    ...more,
  };
}
