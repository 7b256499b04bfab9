import type { Clock } from '../ports/clock';
import type { MetadataStore } from '../ports/metadata-store';
import type { SettingsStore } from '../ports/settings-store';
import type { Tray } from '../ports/tray';
import type { DesktopCommands } from './desktop-commands';
import type { Lock } from './lock/lock';
import type { ReminderScheduler } from './reminders/reminder-scheduler';
import { trayFacts } from './tray-facts';
import { TRAY_ROOM, trayView } from './tray-view';

export interface TrayKeeperParts {
  readonly tray: Tray;
  readonly metadata: MetadataStore;
  readonly settings: SettingsStore;
  readonly scheduler: Pick<ReminderScheduler, 'unshownCount' | 'onChange'>;
  readonly commands: Pick<DesktopCommands, 'run'>;
  readonly lock: Pick<Lock, 'state' | 'onChange'>;
  readonly clock: Clock;
}

/** Hours and days in the labels need no more than this. */
const REFRESH_MS = 60_000;

/** Keeps the tray true: redraws it when something changed, and once a minute for the time left. */
export class TrayKeeper {
  private cancel: () => void = () => undefined;
  private queued = false;

  constructor(private readonly parts: TrayKeeperParts) {}

  /**
   * Answers the tray's clicks from now on, and shows it once those that wait are answered: a menu
   * that is replaced takes none.
   */
  start(): void {
    const { tray, metadata, settings, scheduler, commands, lock } = this.parts;
    tray.onAction((action) => void commands.run(action));
    metadata.onChange(() => this.queue());
    settings.onChange(() => this.queue());
    scheduler.onChange(() => this.queue());
    lock.onChange(() => this.queue());
    this.queue();
  }

  stop(): void {
    this.cancel();
  }

  // What changes in one go is drawn once.
  private queue(): void {
    if (this.queued) return;
    this.queued = true;
    this.cancel();
    this.cancel = this.parts.clock.after(0, () => this.draw());
  }

  private draw(): void {
    const { tray, metadata, settings, scheduler, clock, lock } = this.parts;
    this.queued = false;
    const nowMs = clock.now();
    const facts = trayFacts(metadata.read(), settings.read(), nowMs, TRAY_ROOM);
    const pendingCount = scheduler.unshownCount();
    tray.show(trayView(facts, { nowMs, pendingCount, lock: lock.state }));
    this.cancel = clock.after(REFRESH_MS, () => this.draw());
  }
}
