import { createHash } from 'node:crypto';
import type { Metadata } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import {
  type BackupDocument,
  type PortableSettings,
  portableSettingsSchema,
} from '../../../shared/domain/transfer/backup-document';
import { portableRecords, recordsOf } from '../../../shared/domain/transfer/portable';
import { secretIdsIn } from '../../../shared/domain/transfer/secret-slots';
import type { Clock } from '../../ports/clock';
import type { HistoryStore } from '../../ports/history-store';
import type { MetadataStore } from '../../ports/metadata-store';
import type { KeychainProbe } from '../../ports/secret-store';
import type { SettingsStore } from '../../ports/settings-store';
import { keychainProblem } from '../keychain-problem';
import type { Vault } from '../vault';

export interface CollectorParts {
  readonly metadata: Pick<MetadataStore, 'read' | 'update'>;
  readonly vault: Pick<Vault, 'reveal'>;
  readonly keychain: KeychainProbe;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly history: Pick<HistoryStore, 'readAll'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What is optional in a backup. */
export interface Including {
  readonly history: boolean;
  readonly settings: boolean;
}

/** Others change what is being read; more often than that nobody does. */
const MOST_TRIES = 5;

/** Gathers what a backup holds, secrets included. */
export class Collector {
  constructor(private readonly parts: CollectorParts) {}

  /** Differs where what would be backed up differs. Reads no secret. */
  state(): string {
    return stateOf(this.parts.metadata.read(), this.settings());
  }

  /** Throws `ProblemError` where a secret that is there cannot be read. */
  async collect({ history, settings }: Including): Promise<BackupDocument> {
    const { metadata, clock } = this.parts;
    for (let attempt = 1; ; attempt += 1) {
      const document = metadata.read();
      const secrets = await this.secretsOf(document);
      await this.takeOver();
      // A secret that was replaced meanwhile is gone under its former account.
      if (idsOf(metadata.read()).join() !== idsOf(document).join() && attempt < MOST_TRIES)
        continue;
      return {
        madeAt: new Date(clock.now()).toISOString(),
        state: stateOf(document, this.settings()),
        records: portableRecords(recordsOf(document)),
        secrets,
        ...(history ? { history: await this.parts.history.readAll() } : {}),
        ...(settings ? { settings: this.settings() } : {}),
      };
    }
  }

  /** What another process has saved, which the command line is not told of. */
  private async takeOver(): Promise<void> {
    try {
      await this.parts.metadata.update((now) => now);
    } catch {
      // On a disk that takes no writing nobody has changed anything.
    }
  }

  /** The secrets of a document by their accounts; those that an open keychain lacks are left out. */
  async secretsOf(document: Metadata): Promise<ReadonlyMap<string, string>> {
    const { vault, keychain } = this.parts;
    const secrets = new Map<string, string>();
    const ids = idsOf(document);
    for (const id of ids) {
      const secret = await vault.reveal(id).catch(undefinedWhereMissing);
      if (secret !== undefined) secrets.set(id, secret);
    }
    // A prompt that was dismissed looks like a secret that is not there.
    if (secrets.size < ids.length && (await keychain.status()) !== 'ready') {
      throw new ProblemError(keychainProblem('locked'));
    }
    return secrets;
  }

  private settings(): PortableSettings {
    return portableSettingsSchema.parse(this.parts.settings.read());
  }
}

function idsOf({ sources, credentials }: Metadata): readonly string[] {
  return [...sources, ...credentials].flatMap(secretIdsIn);
}

function stateOf(document: Metadata, settings: PortableSettings): string {
  return createHash('sha256')
    .update(JSON.stringify([portableRecords(recordsOf(document)), settings]))
    .digest('hex')
    .slice(0, 16);
}

function undefinedWhereMissing(error: unknown): undefined {
  if (error instanceof ProblemError && error.problem.code === 'secret-missing') return undefined;
  throw error;
}
