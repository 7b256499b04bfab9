import type { Snapshot } from '../../shared/ipc/api';
import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import type { SettingsStore } from '../ports/settings-store';
import { credentialViews } from './credential-views';
import type { Health } from './health';
import { interruptedViews } from './interrupted-views';
import type { SecretHome } from './secret-home';
import { sourceViews } from './source-views';

/** Everything the window shows, in one piece, without any secret. */
export class SnapshotService {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly settings: SettingsStore,
    private readonly health: Health,
    private readonly clock: Clock,
    private readonly secrets: Pick<SecretHome, 'where' | 'state'>,
  ) {}

  take(): Snapshot {
    const nowMs = this.clock.now();
    const document = this.metadata.read();
    const settings = this.settings.read();
    return {
      nowMs,
      sources: sourceViews(document),
      interrupted: interruptedViews(document),
      credentials: credentialViews(document, settings, nowMs),
      settings,
      secrets: { where: this.secrets.where, file: this.secrets.state },
      health: this.health.view(),
    };
  }
}
