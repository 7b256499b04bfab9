import type { Clock } from '../../ports/clock';
import type { SettingsStore } from '../../ports/settings-store';
import type { UserActivity } from '../../ports/user-activity';
import type { Lock } from './lock';

const MINUTE_MS = 60_000;

export interface IdleLockParts {
  readonly lock: Pick<Lock, 'state' | 'lock' | 'onChange'>;
  readonly settings: SettingsStore;
  readonly activity: UserActivity;
  readonly clock: Clock;
}

/** Locks once nobody has used the computer for as long as is set; looks at most once a minute. */
export class IdleLock {
  private cancel: () => void = () => undefined;
  /** Whoever unlocked from elsewhere, by the command line say, has time of their own. */
  private unlockedAtMs = 0;
  private stops: readonly (() => void)[] = [];

  constructor(private readonly parts: IdleLockParts) {}

  start(): void {
    const { lock, settings } = this.parts;
    this.stops = [lock.onChange(() => this.begin()), settings.onChange(() => this.plan())];
    this.begin();
  }

  stop(): void {
    for (const stop of this.stops) stop();
    this.cancel();
  }

  private begin(): void {
    this.unlockedAtMs = this.parts.clock.now();
    this.plan();
  }

  private plan(): void {
    this.cancel();
    if (!this.watches) return;
    this.cancel = this.parts.clock.after(MINUTE_MS, () => this.look());
  }

  private look(): void {
    const { lock, settings, activity, clock } = this.parts;
    if (!this.watches) return;
    // A clock that was set back must not keep it open.
    this.unlockedAtMs = Math.min(this.unlockedAtMs, clock.now());
    const unlockedForS = (clock.now() - this.unlockedAtMs) / 1_000;
    const idleS = Math.min(activity.idleSeconds(), unlockedForS);
    if (idleS >= settings.read().lock.idleMinutes * 60) lock.lock();
    this.plan();
  }

  private get watches(): boolean {
    return this.parts.settings.read().lock.idleMinutes > 0 && this.parts.lock.state === 'unlocked';
  }
}
