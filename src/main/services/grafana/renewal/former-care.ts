import type { ServerKey } from '../../../../shared/domain/grafana/server-key';
import type { FormerKey, Metadata } from '../../../../shared/domain/model';
import { ProblemError } from '../../../../shared/domain/result';
import type { HistoryRow } from '../../../../shared/ipc/api';
import type { Clock } from '../../../ports/clock';
import type { MetadataStore } from '../../../ports/metadata-store';
import { appTexts } from '../../../texts/app-texts';
import type { HistoryNotes } from '../../history';
import { grafanaConnectionById } from '../../lookup';
import type { Vault } from '../../vault';
import type { GrafanaClient } from '../client';
import type { ConnectionClients } from '../connection-clients';
import { GrafanaError } from '../grafana-error';
import { asFormerListed, isThatFormer } from '../listed-records';
import { isElsewhere } from '../server-of';
import {
  type FormerPlace,
  formerIn,
  isOpenQuestion,
  lookAfterAt,
  withFormer,
  withoutFormer,
} from './former-keys';
import { verdictOn } from './former-verdict';
import type { KeyAbsence } from './key-absence';
import { movedAway } from './moved-away';
import { neighbours } from './neighbours';

export interface FormerCareParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly clients: ConnectionClients;
  readonly history: HistoryNotes;
  readonly absence: KeyAbsence;
}

/** What became of a replaced key. */
export type FormerOutcome =
  | { readonly state: 'deleted' }
  /** It was no longer on the server. */
  | { readonly state: 'gone' }
  | { readonly state: 'asked'; readonly why: NonNullable<FormerKey['ask']> }
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly message: string };

const FIRST_PAUSE_MS = 5 * 60_000;
const LONGEST_PAUSE_MS = 6 * 60 * 60_000;

/** Takes replaced keys off their server once their time is over, or asks the user. */
export class FormerCare {
  constructor(private readonly parts: FormerCareParts) {}

  /**
   * Looks after one whose time may be over; nothing happens before that. What fails is noted and
   * tried again after growing pauses.
   */
  async tend(credentialId: string, serverKeyId: number): Promise<FormerOutcome> {
    const { metadata, clock } = this.parts;
    const place = formerIn(metadata.read(), credentialId, serverKeyId);
    if (place === undefined) return { state: 'gone' };
    const dueMs = lookAfterAt(place);
    if (dueMs === undefined || dueMs > clock.now()) return { state: 'waiting' };
    try {
      return await this.judge(place);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return this.failed(place, error);
    }
  }

  /** Deletes it on its server, because the user said so. Throws `ProblemError`. */
  async delete(place: FormerPlace, by: HistoryRow['by']): Promise<void> {
    const { clients, metadata } = this.parts;
    const connection = grafanaConnectionById(metadata.read(), place.record.sourceId);
    if (isElsewhere(place.former.server, connection)) throw movedAway(place.former, connection);
    const { client } = await clients.of(connection);
    const key = await this.listed(client, place);
    if (key !== undefined) await deleteListed(client, key);
    await this.forget(place, by, key === undefined ? 'gone' : 'deleted');
  }

  /** Forgets it here, with its secret; on the server it stays. Throws `ProblemError`. */
  async leave(place: FormerPlace): Promise<void> {
    await this.drop(place);
    const { serverName } = place.former;
    await this.parts.history.note(place.record.id, 'edited', {
      detail: appTexts().grafanaRenewals.history.left(serverName),
    });
  }

  private async judge(place: FormerPlace): Promise<FormerOutcome> {
    const { clients, metadata, clock } = this.parts;
    const connection = grafanaConnectionById(metadata.read(), place.record.sourceId);
    if (isElsewhere(place.former.server, connection)) throw movedAway(place.former, connection);
    const { client } = await clients.of(connection);
    const key = await this.listed(client, place);
    if (key === undefined) {
      await this.forget(place, 'app', 'gone');
      return { state: 'gone' };
    }
    const verdict = verdictOn(place, { key, serverMs: client.serverMs, nowMs: clock.now() });
    switch (verdict.do) {
      case 'ask':
        await this.patch(place, (former) => ({ ...asListed(former, key), ask: verdict.why }));
        return { state: 'asked', why: verdict.why };
      case 'wait': {
        const until = new Date(verdict.untilMs).toISOString();
        const isAsked = isOpenQuestion(place);
        await this.patch(place, ({ ask, ...former }) => ({
          ...asListed(former, key),
          ...(isAsked && ask !== undefined ? { ask } : {}),
          ...(isAsked || until < former.deleteAt
            ? { retry: { failures: 0, at: until } }
            : { deleteAt: until }),
        }));
        return { state: 'waiting' };
      }
      case 'delete':
        await deleteListed(client, key);
        await this.forget(place, 'app', 'deleted');
        return { state: 'deleted' };
    }
  }

  /**
   * The key as its server lists it; undefined where it surely is no longer there.
   */
  private async listed(
    client: GrafanaClient,
    { record, former }: FormerPlace,
  ): Promise<ServerKey | undefined> {
    const { accountId, keyKind } = former;
    const keys = await neighbours(client, {
      kind: keyKind,
      ...(accountId === undefined
        ? {}
        : { account: { id: accountId, name: record.serviceAccount?.name ?? '' } }),
    });
    const key = keys.find((each) => isThatFormer(former, each));
    if (key === undefined) await this.parts.absence.confirm(record, former, former.replacedAt);
    return key;
  }

  private async forget(
    place: FormerPlace,
    by: HistoryRow['by'],
    was: 'deleted' | 'gone',
  ): Promise<void> {
    await this.drop(place);
    const detail = appTexts().grafanaRenewals.history[was](place.former.serverName);
    await this.parts.history.note(place.record.id, 'former-deleted', { by, detail });
  }

  private drop({ record, former }: FormerPlace): Promise<void> {
    return this.parts.vault.remove([], (document) =>
      withoutFormer(document, record.id, former.serverKeyId),
    );
  }

  private async failed(place: FormerPlace, error: ProblemError): Promise<FormerOutcome> {
    const { code, message } = error.problem;
    const isForbidden = error instanceof GrafanaError && error.status === 403;
    const isRefused = isForbidden || code === 'connection-moved';
    const failures = (place.former.retry?.failures ?? 0) + 1;
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
    const at = new Date(this.parts.clock.now() + pauseMs).toISOString();
    try {
      await this.patch(place, (former) => ({
        ...former,
        ...(isRefused ? { ask: 'refused' as const } : {}),
        trouble: message,
        retry: { failures, at },
      }));
    } catch (disk) {
      if (!(disk instanceof ProblemError)) throw disk;
    }
    return { state: 'failed', message };
  }

  private patch(place: FormerPlace, change: (former: FormerKey) => FormerKey): Promise<void> {
    return this.parts.metadata.update((document: Metadata) => withFormer(document, place, change));
  }
}

/** As it is listed now, without what failed before. */
function asListed(former: FormerKey, key: ServerKey): FormerKey {
  const { trouble: _, retry: __, ...rest } = former;
  return asFormerListed(rest, [key]);
}

async function deleteListed(client: GrafanaClient, key: ServerKey): Promise<void> {
  const { kind, id, account } = key;
  await client.deleteKey({ kind, id, ...(account === undefined ? {} : { accountId: account.id }) });
}
