import type { GrafanaKey } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import { grafanaConnectionById } from '../lookup';
import type { ConnectionClients } from './connection-clients';
import { broughtUpToDate, placeOfOwnKey } from './listed-records';
import type { KeyStatus } from './test-key';

export interface PastedPlaceParts {
  readonly metadata: MetadataStore;
  readonly clock: Clock;
  readonly clients: ConnectionClients;
}

/** A pasted key as far as its server tells which one it is. */
export interface PastedPlace {
  /** With its place and end where those were found out. */
  readonly record: GrafanaKey;
  /** The record of the same key that was only watched so far. */
  readonly watched?: GrafanaKey;
  readonly notes: readonly string[];
}

/** After these, asking the same server for its keys leads nowhere. */
const NO_ANSWER: ReadonlySet<KeyStatus> = new Set([
  'mistyped',
  'no-such-server',
  'sign-in-page',
  'not-trusted',
  'not-told',
]);

/** Finds out which key on its server a pasted one is. */
export class PastedPlaces {
  constructor(private readonly parts: PastedPlaceParts) {}

  /**
   * Tries the key, and looks for it among those that its connection lists. What cannot be found out
   * is a note and no error. Throws `ProblemError` where the connection is gone.
   */
  async find(draft: GrafanaKey, key: string): Promise<PastedPlace> {
    const { metadata, clients } = this.parts;
    const connection = grafanaConnectionById(metadata.read(), draft.sourceId);
    const notes: string[] = [];
    try {
      const test = await clients.withKey(connection, draft.keyKind, key).testKey();
      if (test.status !== 'alive') notes.push(test.sentence);
      if (NO_ANSWER.has(test.status)) return { record: draft, notes };
      return { ...(await this.listed(draft, key)), notes };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const why = `${appTexts().grafanaKeys.placeNotFound} ${error.message}`;
      return { record: draft, notes: [...notes, why] };
    }
  }

  private async listed(draft: GrafanaKey, key: string): Promise<Omit<PastedPlace, 'notes'>> {
    const { metadata, clients, clock } = this.parts;
    const { client } = await clients.of(grafanaConnectionById(metadata.read(), draft.sourceId));
    const listing = await client.listKeys(true);
    const records = metadata
      .read()
      .credentials.filter(
        (each): each is GrafanaKey =>
          each.kind === 'grafana-key' && each.sourceId === draft.sourceId && each.id !== draft.id,
      );
    // One that is only watched may be the very key.
    const others = records.filter(({ secretId }) => secretId !== undefined);
    const nowMs = clock.now();
    const place = placeOfOwnKey(draft, key, listing, { others, nowMs });
    if (place === undefined) return { record: draft };
    const record = broughtUpToDate(draft, listing, new Date(nowMs).toISOString(), place);
    const serverName = listing.keys.find(
      (each) => each.id === place && each.kind === record.keyKind,
    )?.name;
    const watched = records.find(
      (each) =>
        each.secretId === undefined &&
        each.serverKeyId === place &&
        each.keyKind === record.keyKind,
    );
    return {
      record:
        serverName === undefined || serverName === record.name ? record : { ...record, serverName },
      ...(watched === undefined ? {} : { watched }),
    };
  }
}
