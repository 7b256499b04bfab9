import { type Problem, ProblemError } from '../../../shared/domain/result';
import type { UpdateOffer, UpdatesView } from '../../../shared/ipc/api';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { SettingsStore } from '../../ports/settings-store';
import { type UpdateDoor, UpdateFault, type UpdateSource } from '../../ports/updates';
import { appTexts } from '../../texts/app-texts';

export interface UpdatesParts {
  readonly door: UpdateDoor;
  readonly settings: Pick<SettingsStore, 'read' | 'onChange'>;
  readonly clock: Pick<Clock, 'after'>;
  readonly log: Pick<Log, 'record' | 'recordError'>;
  readonly changed: () => void;
}

/** What a start has to do itself comes first. */
const FIRST_MS = 5 * 60_000;
const USUAL_MS = 24 * 60 * 60_000;
/** The window is told of a download in such steps. */
const PERCENT_STEP = 5;

/**
 * Looks for releases, downloads and stages them. By itself once a day, only where the settings say so;
 * asked by the user at any time. Nothing is loaded before the first look.
 */
export class Updates {
  private source: Promise<UpdateSource> | undefined;
  private state: UpdatesView['state'] = 'idle';
  private offer: UpdateOffer | undefined;
  private percent = 0;
  private problem: Problem | undefined;
  private running: Promise<UpdatesView> | undefined;
  private cancel: () => void = () => undefined;
  private stopListening: () => void = () => undefined;
  private automatic = false;

  constructor(private readonly parts: UpdatesParts) {}

  view(): UpdatesView {
    return {
      means: this.parts.door.means,
      state: this.state,
      ...(this.offer === undefined ? {} : { offer: this.offer }),
      ...(this.state === 'loading' ? { percent: this.percent } : {}),
      ...(this.problem === undefined ? {} : { problem: this.problem }),
    };
  }

  start(): void {
    const { settings } = this.parts;
    const follow = () => {
      const { automaticUpdates } = settings.read();
      if (automaticUpdates === this.automatic) return;
      this.automatic = automaticUpdates;
      this.plan(FIRST_MS);
    };
    this.stopListening = settings.onChange(follow);
    follow();
  }

  stop(): void {
    this.stopListening();
    this.automatic = false;
    this.cancel();
  }

  /** Looks now. */
  async look(): Promise<UpdatesView> {
    this.mustKnowReleases();
    return await this.alone(() => this.find());
  }

  /** Downloads and stages what was found. Throws `ProblemError` where nothing was. */
  async load(): Promise<UpdatesView> {
    this.mustKnowReleases();
    if (this.offer === undefined || this.parts.door.means !== 'installs') {
      throw new ProblemError({
        code: 'no-update',
        message: appTexts().updates.none,
      });
    }
    return await this.alone(() => this.stage());
  }

  private plan(delayMs: number): void {
    this.cancel();
    if (!this.automatic || this.parts.door.means === 'none') return;
    this.cancel = this.parts.clock.after(delayMs, () => void this.byItself());
  }

  private async byItself(): Promise<void> {
    await this.alone(() => this.find());
    if (this.automatic && this.parts.door.means === 'installs') {
      await this.alone(() => this.stage());
    }
    this.plan(USUAL_MS);
  }

  private async find(): Promise<void> {
    // What is staged is put in place anyhow; a newer one comes after that.
    if (this.state === 'staged') return;
    await this.attempt('looking', async (source) => {
      this.offer = await source.find();
      return this.offer === undefined ? 'current' : 'found';
    });
  }

  private async stage(): Promise<void> {
    if (this.state !== 'found') return;
    this.percent = 0;
    await this.attempt('loading', async (source) => {
      await source.stage((percent) => this.told(percent));
      return 'staged';
    });
  }

  private told(percent: number): void {
    const step = Math.floor(Math.min(Math.max(percent, 0), 100) / PERCENT_STEP) * PERCENT_STEP;
    if (this.state !== 'loading' || step <= this.percent) return;
    this.percent = step;
    this.parts.changed();
  }

  private async attempt(
    state: 'looking' | 'loading',
    work: (source: UpdateSource) => Promise<UpdatesView['state']>,
  ): Promise<void> {
    const before = this.state;
    this.become(state, undefined);
    try {
      this.source ??= this.parts.door.open();
      const next = await work(await this.source);
      this.parts.log.record(`update-${next}`);
      this.become(next, undefined);
    } catch (error) {
      this.parts.log.recordError('update-failed', error);
      const fault = error instanceof UpdateFault ? error.fault : 'failed';
      this.become(before, { code: `update-${fault}`, message: appTexts().updates.fault(fault) });
    }
  }

  private become(state: UpdatesView['state'], problem: Problem | undefined): void {
    this.state = state;
    this.problem = problem;
    this.parts.changed();
  }

  /** One thing after the other; gives how it stands once the work is done. */
  private async alone(work: () => Promise<void>): Promise<UpdatesView> {
    while (this.running !== undefined) await this.running;
    const running = work()
      .then(() => this.view())
      .finally(() => {
        this.running = undefined;
      });
    this.running = running;
    return await running;
  }

  private mustKnowReleases(): void {
    if (this.parts.door.means !== 'none') return;
    throw new ProblemError({
      code: 'no-releases',
      message: appTexts().updates.unknownReleases,
    });
  }
}
