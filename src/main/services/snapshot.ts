import type { Snapshot } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import type { SettingsStore } from '../ports/settings-store';
import type { SystemLookWatcher } from '../ports/system';
import { credentialViews } from './credential-views';
import type { Health } from './health';
import { interruptedViews } from './interrupted-views';
import type { Lock } from './lock/lock';
import type { Reconciliation } from './reconciliation';
import type { SecretHome } from './secret-home';
import { sourceViews } from './source-views';

/** Everything the window shows, in one piece, without any secret. */
export class SnapshotService {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly settings: SettingsStore,
    private readonly health: Health,
    private readonly clock: Clock,
    private readonly reconciliation: Pick<Reconciliation, 'view' | 'missing'>,
    private readonly lock: Pick<Lock, 'view'>,
    private readonly secrets: Pick<SecretHome, 'where'>,
    private readonly look: Pick<SystemLookWatcher, 'view'>,
  ) {}

  take(): Snapshot {
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
    return {
      ...always,
      sources: sourceViews(document, missing),
      interrupted: interruptedViews(document),
      credentials: credentialViews(document, settings, nowMs, missing),
      keychainAudit: this.reconciliation.view(),
    };
  }
}
