import { createHmac, randomBytes } from 'node:crypto';
import type { Metadata } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import type {
  BackedUpRow,
  BackupDocument,
  PortableSettings,
} from '../../../shared/domain/transfer/backup-document';
import { recordsOf } from '../../../shared/domain/transfer/portable';
import {
  danglingIn,
  type Held,
  type PlanRow,
  planRestore,
  restoration,
} from '../../../shared/domain/transfer/restore-plan';
import type { Restored, RestoreInput } from '../../../shared/ipc/backup-requests';
import type { Clock } from '../../ports/clock';
import type { HistoryEntry, HistoryStore } from '../../ports/history-store';
import type { Log } from '../../ports/log';
import type { MetadataStore } from '../../ports/metadata-store';
import type { SettingsStore } from '../../ports/settings-store';
import { appTexts } from '../../texts/app-texts';
import { newSecretId, type Vault } from '../vault';
import type { BackupShelf } from './backup-shelf';
import type { Collector } from './collector';

export interface RestorerParts {
  readonly collector: Collector;
  readonly shelf: Pick<BackupShelf, 'backUpBeforeRestore'>;
  readonly metadata: Pick<MetadataStore, 'read'>;
  readonly vault: Pick<Vault, 'commit'>;
  readonly settings: Pick<SettingsStore, 'update'>;
  readonly history: Pick<HistoryStore, 'readAll' | 'appendAll'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Pick<Log, 'recordError'>;
}

/** A backup compared with what is here at one moment. */
export interface Comparison {
  readonly backup: BackupDocument;
  readonly rows: readonly PlanRow[];
  /** The document it was compared with. */
  readonly document: Metadata;
  readonly here: Held;
  readonly there: Held;
}

/** Compares backups with what is here, and carries a restore out as one change of the vault. */
export class Restorer {
  /** Digests are compared within one run only. */
  private readonly key = randomBytes(32);

  constructor(private readonly parts: RestorerParts) {}

  /** Row by row what would change. Reads all secrets, writes nothing; throws `ProblemError`. */
  async compare(backup: BackupDocument): Promise<Comparison> {
    const document = this.parts.metadata.read();
    const secrets = await this.parts.collector.secretsOf(document);
    const here = { records: recordsOf(document), digests: this.digestsOf(secrets) };
    const there = { records: backup.records, digests: this.digestsOf(backup.secrets) };
    return { backup, rows: planRestore(here, there), document, here, there };
  }

  /**
   * Throws `ProblemError` with everything as it was; `restore-without-settings` where only the
   * preferences could not be saved.
   */
  async restore(comparison: Comparison, input: RestoreInput): Promise<Restored> {
    const { backup, rows, document, here, there } = comparison;
    const { records, stored } = restoration(here, there, input, newSecretId);
    const [dangling] = danglingIn(records);
    if (dangling !== undefined) throw incomplete(dangling);
    this.refuseUnlessAsCompared(document);
    const undo = await this.parts.shelf.backUpBeforeRestore();
    const secrets = new Map<string, string>();
    for (const [id, from] of stored) {
      const secret = backup.secrets.get(from);
      // One that was missing is missing here too, under an account that nothing is stored in.
      if (secret !== undefined) secrets.set(id, secret);
    }
    const kept = new Set(records.credentials.map(({ id }) => id));
    const isKept = ({ credentialId }: { readonly credentialId: string }) => kept.has(credentialId);
    await this.parts.vault.commit({
      secrets,
      apply: (now) => {
        this.refuseUnlessAsCompared(document, now);
        return {
          ...now,
          sources: [...records.sources],
          credentials: [...records.credentials],
          announcements: now.announcements.filter(isKept),
          snoozes: now.snoozes.filter(isKept),
        };
      },
    });
    const touched = new Set([
      ...(input.mode === 'replace' ? idsOf(rows, 'changed') : input.take),
      ...idsOf(rows, 'added'),
    ]);
    await this.noteHistory(rows, touched, backup.history ?? []);
    if (input.settings && backup.settings !== undefined) this.restoreSettings(backup.settings);
    return { ...countsOf(rows, input), undo };
  }

  private restoreSettings(settings: PortableSettings): void {
    try {
      this.parts.settings.update(withoutAbsent(settings));
    } catch (error) {
      this.parts.log.recordError('settings-not-restored', error);
      // The disk's own sentence would say that everything is as it was.
      throw new ProblemError({
        code: 'restore-without-settings',
        message: appTexts().restore.withoutSettings,
      });
    }
  }

  private digestsOf(secrets: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    const digest = (secret: string) =>
      createHmac('sha256', this.key).update(secret, 'utf16le').digest('base64');
    return new Map([...secrets].map(([id, secret]) => [id, digest(secret)]));
  }

  /** What the user has seen is what is done. */
  private refuseUnlessAsCompared(seen: Metadata, now = this.parts.metadata.read()): void {
    if (now.sources === seen.sources && now.credentials === seen.credentials) return;
    const [one, other] = [seen, now].map((each) => JSON.stringify(recordsOf(each)));
    if (one === other) return;
    throw new ProblemError({
      code: 'restore-outdated',
      message: appTexts().restore.outdated,
    });
  }

  /** The restore itself is done: what cannot be written down is only logged. */
  private async noteHistory(
    rows: readonly PlanRow[],
    touched: ReadonlySet<string>,
    fromBackup: readonly BackedUpRow[],
  ): Promise<void> {
    const { history, clock, log } = this.parts;
    const credentials = rows.filter(({ what, id }) => what === 'credential' && touched.has(id));
    try {
      const present = new Set((await history.readAll()).map(({ credentialId }) => credentialId));
      const wanted = new Set(idsOf(credentials, 'added').filter((id) => !present.has(id)));
      const at = new Date(clock.now()).toISOString();
      await history.appendAll([
        // What this version does not know is passed over as the history is read.
        ...(fromBackup.filter((row) => wanted.has(row.credentialId)) as HistoryEntry[]),
        ...credentials.map(
          ({ id }): HistoryEntry => ({
            credentialId: id,
            at,
            what: 'edited',
            detail: appTexts().restore.restored,
            by: 'user',
          }),
        ),
      ]);
    } catch (error) {
      log.recordError('history-not-written', error);
    }
  }
}

function idsOf(rows: readonly PlanRow[], state: PlanRow['state']): readonly string[] {
  return rows.filter((row) => row.state === state).map(({ id }) => id);
}

function countsOf(rows: readonly PlanRow[], { mode, take }: RestoreInput) {
  const changed = idsOf(rows, 'changed');
  return {
    added: idsOf(rows, 'added').length,
    changed: mode === 'replace' ? changed.length : changed.filter((id) => take.includes(id)).length,
    removed: mode === 'replace' ? idsOf(rows, 'only-here').length : 0,
  };
}

function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

function incomplete(name: string): ProblemError {
  return new ProblemError({
    code: 'restore-incomplete',
    message: appTexts().restore.incomplete(name),
  });
}
