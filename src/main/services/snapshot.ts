import type { Metadata } from '../../shared/domain/model';
import { windowOf } from '../../shared/domain/overview';
import type { Snapshot } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import type { SettingsStore } from '../ports/settings-store';
import type { SystemLookWatcher } from '../ports/system';
import { credentialRows } from './credential-rows';
import { credentialViews } from './credential-views';
import type { Health } from './health';
import { interruptedViews } from './interrupted-views';
import type { Lock } from './lock/lock';
import type { Reconciliation } from './reconciliation';
import type { SecretHome } from './secret-home';
import { idsOfSource } from './secret-references';
import { snapshotHead } from './snapshot-head';
import { sourceViews } from './source-views';

/** Everything the window shows, in one piece, without any secret. */
export class SnapshotService {
  constructor(
    private readonly metadata: Pick<MetadataStore, 'read'>,
    private readonly settings: Pick<SettingsStore, 'read'>,
    private readonly health: Pick<Health, 'view'>,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly reconciliation: Pick<Reconciliation, 'view' | 'missing'>,
    private readonly lock: Pick<Lock, 'view'>,
    private readonly secrets: Pick<SecretHome, 'where'>,
    private readonly look: Pick<SystemLookWatcher, 'view'>,
  ) {}

  take(): Snapshot {
    return this.taken(() => undefined);
  }

  /** What a window begins with: {@link snapshotHead}; all of it where there is nothing to leave out. */
  takeHead(): Snapshot {
    return this.taken(snapshotHead);
  }

  private taken(headOf: typeof snapshotHead): Snapshot {
    const lock = this.lock.view();
    const settings = this.settings.read();
    const nowMs = this.clock.now();
    const always = {
      nowMs,
      settings,
      secrets: { where: this.secrets.where },
      health: this.health.view(),
      look: this.look.view(),
      lock,
    };
    if (lock.state === 'locked') {
      return {
        ...always,
        sources: [],
        interrupted: [],
        credentials: [],
        keychainAudit: { unknown: [] },
      };
    }
    const document = this.metadata.read();
    const { missing } = this.reconciliation;
    const rows = credentialRows(document, settings.leadTimesSeconds);
    const head = headOf(rows, windowOf(settings.overview.days, nowMs));
    return {
      ...always,
      sources: sourceViews(
        head === undefined ? document : sourcesOfHead(document, missing),
        missing,
      ),
      interrupted: interruptedViews(document),
      credentials: credentialViews(head?.rows ?? rows, nowMs, missing),
      ...(head === undefined ? {} : { rest: head.rest }),
      keychainAudit: this.reconciliation.view(),
    };
  }
}

/** Only what a warning stands for in the first frame: those that lack a secret, without names. */
function sourcesOfHead(document: Metadata, missing: ReadonlySet<string>): Metadata {
  const sources = document.sources.filter((each) =>
    idsOfSource(each).some((id) => missing.has(id)),
  );
  return { ...document, sources, credentials: [] };
}
