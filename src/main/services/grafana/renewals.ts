import type { Metadata } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import { formatDuration } from '../../../shared/domain/time-to-live';
import type { Renewed, Saved } from '../../../shared/ipc/api';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import type { KeychainProbe } from '../../ports/secret-store';
import { appTexts } from '../../texts/app-texts';
import type { HistoryNotes } from '../history';
import { grafanaKeyById } from '../lookup';
import type { RenewalRequest, Renewer } from '../renewal/renewals';
import type { Vault } from '../vault';
import type { ConnectionClients } from './connection-clients';
import type { Creations } from './creations';
import { FormerCare, type FormerOutcome } from './renewal/former-care';
import { formerIn, lookAfterAt } from './renewal/former-keys';
import { KeyAbsence } from './renewal/key-absence';
import { KeyRenewal, type NewKeyStored } from './renewal/key-renewal';
import { LeftOvers } from './renewal/left-overs';
import { RenewalUndo } from './renewal/renewal-undo';
import type { ServerListing } from './server-listing';
import { Turns } from './turns';

export interface GrafanaRenewalsParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly clients: ConnectionClients;
  readonly creations: Creations;
  readonly listing: ServerListing;
  readonly keychain: KeychainProbe;
  readonly history: HistoryNotes;
}

/** Renews keys in place, and looks after what they replaced: see decision 0050. */
export class GrafanaRenewals implements Renewer {
  private readonly turns = new Turns();
  private readonly renewal: KeyRenewal;
  private readonly care: FormerCare;
  private readonly undoing: RenewalUndo;
  private readonly leftOvers: LeftOvers;

  constructor(private readonly parts: GrafanaRenewalsParts) {
    const all = { ...parts, absence: new KeyAbsence(parts) };
    this.renewal = new KeyRenewal(all);
    this.care = new FormerCare(all);
    this.undoing = new RenewalUndo(all);
    this.leftOvers = new LeftOvers(all);
  }

  /**
   * Makes a new key on the same terms, tries it and puts it in the former one's place, which is
   * deleted on the server `graceSeconds` later; see {@link sweep}. Throws `ProblemError` with the
   * former key in place.
   */
  async renew(id: string, { by = 'user', ...options }: RenewalRequest): Promise<Renewed> {
    if (this.turns.isBusy(id)) {
      const { name } = grafanaKeyById(this.parts.metadata.read(), id);
      throw new ProblemError({
        code: 'busy',
        message: appTexts().grafanaRenewals.busy(name),
      });
    }
    return this.turns.take(id, async () => {
      const stored = await this.renewal.renew(id, options);
      const { grafanaRenewals } = appTexts();
      const { record, notes } = stored;
      const serverName = record.serverName ?? record.name;
      const detail = grafanaRenewals.history.renewed(serverName);
      await this.parts.history.note(id, 'renewed', { detail, by });
      const former = await this.tendAtOnce(stored);
      await this.reconcile(record.sourceId);
      return { id, notes: [grafanaRenewals.newKey(serverName), ...notes, ...former] };
    });
  }

  /** Brings the last former key back and deletes the renewed one. Throws `ProblemError`. */
  undo(id: string): Promise<Saved> {
    return this.turns.take(id, async () => {
      const { grafanaRenewals } = appTexts();
      const { record, droppedId } = await this.undoing.undo(id);
      const serverName = record.serverName ?? record.name;
      const detail = grafanaRenewals.history.backInPlace(serverName);
      await this.parts.history.note(id, 'undone', { detail });
      const outcome = await this.care.tend(id, droppedId);
      const dropped =
        outcome.state === 'failed'
          ? grafanaRenewals.renewedNotDeleted(outcome.message)
          : grafanaRenewals.renewedDeleted;
      return { id, notes: [grafanaRenewals.backInPlace(serverName), dropped] };
    });
  }

  /** What the user says about a former key: it goes from the server, or stays there unwatched. */
  settle(id: string, serverKeyId: number, choice: 'delete' | 'leave'): Promise<void> {
    return this.turns.take(id, async () => {
      const place = formerIn(this.parts.metadata.read(), id, serverKeyId);
      if (place === undefined) return;
      if (choice === 'leave') await this.care.leave(place);
      else await this.care.delete(place, 'user');
    });
  }

  /** Clears away what an interrupted creation left; gives a sentence. Throws `ProblemError`. */
  clearInterrupted(creationId: string): Promise<string> {
    return this.turns.take(creationId, () => this.leftOvers.clear(creationId));
  }

  /**
   * Deletes the former keys whose time is over, as far as nobody need be asked. Never makes the
   * keychain ask for its password; what fails is noted and tried again.
   */
  async sweep(): Promise<void> {
    const { metadata, keychain, clock } = this.parts;
    const due = formersDue(metadata.read(), clock.now());
    if (due.length === 0 || (await keychain.status()) !== 'ready') return;
    for (const { id, serverKeyId } of due) {
      await this.turns.take(id, () => this.care.tend(id, serverKeyId));
    }
  }

  /**
   * Asks the servers what became of interrupted creations. Never makes the keychain ask for its
   * password; what fails is left as it was until next time.
   */
  async reconcileCreations(): Promise<void> {
    const { metadata, keychain, creations, clock } = this.parts;
    const document = metadata.read();
    const due = document.creations.filter((each) => {
      const atMs = creations.lookAt(document, each);
      return atMs !== undefined && atMs <= clock.now();
    });
    const waiting = new Set(due.map((each) => each.connectionId));
    if (waiting.size === 0 || (await keychain.status()) !== 'ready') return;
    for (const id of waiting) await this.reconcile(id);
  }

  /** When there is something to do next, milliseconds since 1970 UTC; may be past. */
  nextSweepAt(document: Metadata): number | undefined {
    const times = [
      ...document.credentials.flatMap((record) =>
        record.kind === 'grafana-key'
          ? record.formers.map((former) => lookAfterAt({ record, former }))
          : [],
      ),
      ...document.creations.map((each) => this.parts.creations.lookAt(document, each)),
    ].filter((each) => each !== undefined);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  private async reconcile(connectionId: string): Promise<void> {
    const { creations, listing } = this.parts;
    try {
      if (creations.atRest(listing.connection(connectionId)).size === 0) return;
      await listing.read(connectionId);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  /** Without a time of grace the former one goes at once, under the same rules. */
  private async tendAtOnce({ record, formerId }: NewKeyStored): Promise<string[]> {
    const former = record.formers.find((each) => each.serverKeyId === formerId);
    if (former === undefined) return [];
    const { clock } = this.parts;
    const graceMs = Date.parse(former.deleteAt) - clock.now();
    if (graceMs > 0) {
      const span = formatDuration(Math.round(graceMs / 1000));
      return [appTexts().grafanaRenewals.formerStays(former.serverName, span)];
    }
    const outcome = await this.care.tend(record.id, former.serverKeyId);
    return [afterwards(former.serverName, outcome)];
  }
}

function afterwards(name: string, outcome: FormerOutcome): string {
  const { grafanaRenewals } = appTexts();
  switch (outcome.state) {
    case 'deleted':
      return grafanaRenewals.formerDeleted(name);
    case 'gone':
      return grafanaRenewals.formerGone(name);
    case 'asked':
      return grafanaRenewals.formerAsked[outcome.why](name);
    case 'waiting':
      return grafanaRenewals.formerUsed(name);
    case 'failed':
      return grafanaRenewals.formerNotDeleted(name, outcome.message);
  }
}

function formersDue(document: Metadata, nowMs: number) {
  return document.credentials.flatMap((record) =>
    record.kind === 'grafana-key'
      ? record.formers.flatMap((former) => {
          const dueMs = lookAfterAt({ record, former });
          if (dueMs === undefined || dueMs > nowMs) return [];
          return [{ id: record.id, serverKeyId: former.serverKeyId }];
        })
      : [],
  );
}
