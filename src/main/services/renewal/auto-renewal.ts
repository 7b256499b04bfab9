import { expiryMs } from '../../../shared/domain/reminders/thresholds';
import {
  type AutoRenewalContext,
  type AutoRenewalPlan,
  type AutoRenewed,
  autoRenewalPlan,
  isAutoRenewed,
  planOf,
} from '../../../shared/domain/renewal/auto-renewal-plan';
import { renewalPauseMs } from '../../../shared/domain/renewal/retry-pause';
import { type Problem, ProblemError } from '../../../shared/domain/result';
import type { Renewed } from '../../../shared/ipc/api';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { MetadataStore } from '../../ports/metadata-store';
import type { NotificationOutcome, Notifier } from '../../ports/notifier';
import type { KeychainProbe } from '../../ports/secret-store';
import type { SettingsStore } from '../../ports/settings-store';
import type { HistoryNotes } from '../history';
import { Ledger } from '../reminders/ledger';
import { Moments } from '../reminders/moments';
import type { Notice } from './auto-renewal-notices';
import { interrupted, noNewEnd, tooSlow, unexpected } from './auto-renewal-problems';
import { type Begun, withBegun, withRenewal, withTold, withTrouble } from './auto-renewal-records';
import { NoticeBoard } from './notice-board';
import { Obstacles } from './obstacles';
import type { Renewals } from './renewals';

export interface AutoRenewalParts {
  readonly clock: Clock;
  readonly metadata: Pick<MetadataStore, 'read' | 'update' | 'onChange'>;
  readonly settings: SettingsStore;
  readonly renewals: Pick<Renewals, 'renew'>;
  readonly keychain: KeychainProbe;
  readonly notifier: Pick<Notifier, 'show' | 'withdraw'>;
  readonly history: HistoryNotes;
  readonly log: Log;
  /** What is plainly wrong with the clock, if anything. */
  readonly clockWarning: () => string | undefined;
  readonly onOutcome: (outcome: NotificationOutcome) => void;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const SHORTEST_TIMER_MS = 20;
/** A renewal that takes longer is told as a failure; what becomes of it is found in its record. */
const PATIENCE_MS = 5 * MINUTE_MS;

/**
 * Renews without a click what is set to be, at a lead time of its own, and tells what came of it.
 * Attempts are made one after the other; see `autoRenewalPlan` for when.
 */
export class AutoRenewal {
  private readonly ledger: Ledger;
  private readonly moments: Moments;
  private readonly board: NoticeBoard;
  private readonly obstacles: Obstacles;
  /** Remarks of the renewals of this run, until they are told. */
  private readonly notes = new Map<string, readonly string[]>();
  /** Those whose renewal is not over, although nobody waits for it any more. */
  private readonly slow = new Set<string>();
  private stopListening: (() => void)[] = [];
  private cancelTimer: () => void = () => {};
  private state: 'new' | 'running' | 'stopped' = 'new';
  private flight: Promise<void> | undefined;
  private again = false;
  private wokenMs = Number.NEGATIVE_INFINITY;
  private keychainWaits = false;
  private plannedMs = 0;
  private nextMs = Number.POSITIVE_INFINITY;

  constructor(private readonly parts: AutoRenewalParts) {
    this.ledger = new Ledger(parts.metadata);
    this.moments = new Moments(parts.clock);
    this.board = new NoticeBoard(parts.notifier, parts.onOutcome);
    this.obstacles = new Obstacles(parts);
  }

  /** Begins, with what became due while the app was off. */
  start(): void {
    if (this.state !== 'new') return;
    this.state = 'running';
    this.stopListening = [
      this.parts.metadata.onChange(() => this.run()),
      this.parts.settings.onChange(() => this.run()),
    ];
    this.fly(async () => {
      await this.settleInterrupted();
      await this.pass();
    });
  }

  /** Ends; resolves once an attempt that is under way has its outcome. */
  async stop(): Promise<void> {
    for (const stop of this.stopListening) stop();
    this.cancelTimer();
    this.state = 'stopped';
    await this.flight;
  }

  /**
   * The computer or its user is back: what could not be told is told now, and what failed is tried
   * now, or a minute after it failed.
   */
  wake(): void {
    if (this.state !== 'running') return;
    this.wokenMs = this.parts.clock.now();
    this.board.forgetPause();
    this.run();
  }

  /** There is somebody to show notices again. */
  tellNow(): void {
    this.board.forgetPause();
    this.run();
  }

  /** To be called often: notices that the clock has jumped, at no cost where it has not. */
  look(): void {
    const nowMs = this.parts.clock.now();
    if (nowMs >= this.nextMs || nowMs < this.plannedMs - MINUTE_MS) this.run();
  }

  /** The keychain has answered somebody: what failed because of it is tried now. */
  keychainAnswered(): void {
    if (this.keychainWaits && this.flight === undefined) this.wake();
  }

  private run(): void {
    if (this.state !== 'running') return;
    if (this.flight !== undefined) this.again = true;
    else if (this.hasWork()) this.fly(() => this.pass());
    else this.arm();
  }

  private hasWork(): boolean {
    const { steps } = this.plan();
    const paused = this.board.pausedUntilMs(this.parts.clock.now()) > this.parts.clock.now();
    return this.ledger.fault !== undefined || steps.some((each) => !paused || each.do !== 'tell');
  }

  private fly(work: () => Promise<void>): void {
    this.cancelTimer();
    this.again = false;
    const note = (error: unknown) => this.parts.log.recordError('auto-renewal-failed', error);
    this.flight = Promise.resolve()
      .then(work)
      .catch(note)
      .then(() => {
        this.flight = undefined;
        if (this.again) this.run();
        else this.arm();
      })
      .catch(note);
  }

  private arm(): void {
    this.cancelTimer();
    if (this.state !== 'running') return;
    const nowMs = this.parts.clock.now();
    const { steps, nextMs } = this.plan();
    const untold = steps.some((each) => each.do === 'tell');
    const undone = steps.some((each) => each.do !== 'tell') || this.ledger.fault !== undefined;
    this.plannedMs = nowMs;
    this.nextMs = Math.min(
      nextMs,
      untold ? Math.max(nowMs + MINUTE_MS, this.board.pausedUntilMs(nowMs)) : nextMs,
      undone ? nowMs + MINUTE_MS : nextMs,
    );
    this.board.withdrawSettled((id) => this.credential(id)?.autoRenew.trouble !== undefined);
    if (this.nextMs === Number.POSITIVE_INFINITY) return;
    const delayMs = Math.min(DAY_MS, Math.max(SHORTEST_TIMER_MS, this.nextMs - nowMs));
    this.cancelTimer = this.parts.clock.after(delayMs, () => this.run());
  }

  private async settleInterrupted(): Promise<void> {
    for (const each of this.ledger.read().credentials.filter(isAutoRenewed)) {
      if (each.expiresAt === undefined) continue;
      if (each.autoRenew.begun?.expiresAt === each.expiresAt) await this.fail(each, interrupted());
    }
  }

  private async pass(): Promise<void> {
    await this.ledger.flush();
    const { steps } = this.plan();
    for (const step of steps) {
      if (step.do === 'refuse') await this.fail(step.credential, step.problem, 'anew');
    }
    const due = steps.filter((each) => each.do === 'renew');
    if (due.length > 0) this.keychainWaits = false;
    for (const { credential } of due) {
      if (this.state === 'running') await this.attempt(credential);
    }
    if (this.state === 'running') await this.tell();
  }

  private async attempt({ id }: AutoRenewed): Promise<void> {
    const inTheWay = await this.obstacles.look();
    // What was due when this pass began may have been renewed, changed or removed meanwhile.
    const before = this.credential(id);
    if (before?.expiresAt === undefined) return;
    if (!planOf(before, this.context()).steps.some((each) => each.do === 'renew')) return;
    if (inTheWay !== undefined) return this.fail(before, inTheWay);
    const begun = {
      at: this.now(),
      expiresAt: before.expiresAt,
      failures: before.autoRenew.trouble?.failures ?? 0,
    };
    await this.ledger.write((now) => withBegun(now, id, begun));
    try {
      const { notes } = await this.inTime(id, begun);
      this.notes.set(id, notes);
    } catch (error) {
      if (!(error instanceof ProblemError)) this.parts.log.recordError('renewal-failed', error);
      const problem = error instanceof ProblemError ? error.problem : unexpected();
      return this.fail(before, problem);
    }
    if (this.credential(id)?.expiresAt === before.expiresAt) return this.fail(before, noNewEnd());
    await this.ledger.write((now) => withRenewal(now, id, begun));
  }

  private async fail(
    credential: AutoRenewed,
    { code, message }: Problem,
    how?: 'anew',
  ): Promise<void> {
    const { history, log, clock } = this.parts;
    if (code.startsWith('keychain-')) this.keychainWaits = true;
    const former = how === 'anew' ? undefined : credential.autoRenew.trouble;
    const failures = (former?.failures ?? 0) + 1;
    const nowMs = clock.now();
    const leftMs = expiryMs({ expiresAt: credential.expiresAt ?? '' }) - nowMs;
    const trouble = {
      failures,
      lastAt: new Date(nowMs).toISOString(),
      nextTryAt: new Date(nowMs + renewalPauseMs(failures, leftMs)).toISOString(),
      message,
      ...(former?.told === undefined ? {} : { told: former.told }),
    };
    const mayGoOn = this.slow.has(credential.id);
    await this.ledger.write((document) => withTrouble(document, credential, trouble, mayGoOn));
    log.record('not-renewed-by-itself', { id: credential.id, code, count: failures });
    await history.note(credential.id, 'renewal-failed', { detail: message, by: 'app' });
  }

  private async tell(): Promise<void> {
    const nowMs = this.parts.clock.now();
    if (this.board.pausedUntilMs(nowMs) > nowMs) return;
    const { sources } = this.ledger.read();
    const notices = this.plan().steps.flatMap((step): Notice[] => {
      if (step.do !== 'tell') return [];
      const { credential, what } = step;
      const source = sources.find((each) => each.id === credential.sourceId);
      return [{ credential, source, what, notes: this.notes.get(credential.id) ?? [] }];
    });
    const told = await this.board.show(notices, this.moments.now());
    await this.ledger.write((document) =>
      told.reduce((now, { credential, what }) => withTold(now, credential, what), document),
    );
    for (const { credential, what } of told)
      if (what === 'renewed') this.notes.delete(credential.id);
  }

  private inTime(id: string, begun: Begun): Promise<Renewed> {
    const renewal = this.parts.renewals.renew(id, { by: 'app' });
    return new Promise((resolve, reject) => {
      const cancel = this.parts.clock.after(PATIENCE_MS, () => {
        this.slow.add(id);
        reject(new ProblemError(tooSlow()));
        void renewal
          .then(() => this.ledger.write((now) => withRenewal(now, id, begun)))
          .catch(() => {});
      });
      const settle = () => {
        cancel();
        this.slow.delete(id);
      };
      renewal.finally(settle).then(resolve, reject);
    });
  }

  private plan(): AutoRenewalPlan {
    return autoRenewalPlan(this.ledger.read().credentials, this.context());
  }

  private context(): AutoRenewalContext {
    const { wokenMs } = this;
    return { now: this.moments.now(), rules: this.parts.settings.read(), wokenMs };
  }

  private credential(id: string): AutoRenewed | undefined {
    const found = this.ledger.read().credentials.find((each) => each.id === id);
    return found !== undefined && isAutoRenewed(found) ? found : undefined;
  }

  private now(): string {
    return new Date(this.parts.clock.now()).toISOString();
  }
}
