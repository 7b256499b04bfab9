import type { ReminderSettings } from '../../../shared/domain/reminders/due';
import type { ExpiryState } from '../../../shared/domain/reminders/expiry-state';
import type { DueReminder } from '../../../shared/domain/reminders/open-reminder';
import { type Moment, quietUntil } from '../../../shared/domain/reminders/quiet';
import { type SnoozeChoice, snoozeUntil } from '../../../shared/domain/reminders/snooze-until';
import { localTime } from '../../../shared/domain/reminders/when';
import { ok, ProblemError, type Result, refuse } from '../../../shared/domain/result';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import type { MetadataStore } from '../../ports/metadata-store';
import type { NotificationOutcome, Notifier } from '../../ports/notifier';
import type { SettingsStore } from '../../ports/settings-store';
import { appTexts } from '../../texts/app-texts';
import { Announcer } from './announcer';
import { ClockWatch } from './clock-watch';
import { Ledger } from './ledger';
import { Moments } from './moments';
import { clockRequest, testRequest } from './notification-requests';
import { ReminderIndex } from './reminder-index';
import { MOST_UPCOMING, type ReminderPlan, ReminderRows } from './reminder-plan';
import { ShownNotifications } from './shown-notifications';
import { snoozed, storeSnoozes } from './snoozing';

/** `retry`: the user asked, or a notification service appeared. */
export type WakeReason = 'resume' | 'unlock' | 'time-changed' | 'changed' | 'retry';

export interface SchedulerParts {
  readonly clock: Clock;
  readonly notifier: Notifier;
  readonly metadata: Pick<MetadataStore, 'read' | 'update' | 'onChange'>;
  readonly settings: SettingsStore;
  readonly log: Log;
  /** Hears what became of each notification, for the health banners. */
  readonly onOutcome?: (outcome: NotificationOutcome) => void;
  /** Hears what the notification service accepted, once for each reminder. */
  readonly onTold?: (items: readonly DueReminder[]) => void;
  /** Called at each look, at least once a minute: whoever else waits for a moment sees a clock jump. */
  readonly onLook?: () => void;
}

const LONGEST_TIMER_MS = 60_000;
// A timer may fire a little before its time: this keeps it from doing so a thousand times.
const SHORTEST_TIMER_MS = 20;

/**
 * Tells every expiry in time. It looks at least once a minute, and at once when something is due,
 * when it is woken and when credentials or settings change; nobody ever waits for it.
 */
export class ReminderScheduler {
  private readonly ledger: Ledger;
  private readonly index: ReminderIndex;
  private readonly shown: ShownNotifications;
  private readonly announcer: Announcer;
  private readonly watch: ClockWatch;
  private readonly moments: Moments;
  private readonly listeners = new Set<() => void>();
  private stopListening: (() => void)[] = [];
  private cancelTimer: () => void = () => {};
  private state: 'new' | 'running' | 'stopped' = 'new';
  private flight: Promise<void> | undefined;
  private again = false;
  private rules: ReminderSettings;

  constructor(private readonly parts: SchedulerParts) {
    this.rules = parts.settings.read();
    this.ledger = new Ledger(parts.metadata);
    this.index = new ReminderIndex(this.rules.leadTimesSeconds);
    this.shown = new ShownNotifications(parts.notifier);
    this.watch = new ClockWatch(parts.settings);
    this.moments = new Moments(parts.clock);
    this.announcer = new Announcer({
      ledger: this.ledger,
      index: this.index,
      notifier: parts.notifier,
      shown: this.shown,
      settings: () => this.rules,
      moment: () => this.moments.now(),
      onOutcome: (outcome) => parts.onOutcome?.(outcome),
      onTold: (items) => parts.onTold?.(items),
    });
  }

  /** Begins, with what became due while the app was off. */
  start(): void {
    if (this.state !== 'new') return;
    this.state = 'running';
    this.index.follow(this.ledger.read());
    this.stopListening = [
      this.parts.metadata.onChange(() => this.documentChanged()),
      this.parts.settings.onChange(() => this.settingsChanged()),
    ];
    this.observe();
    this.fly(async () => {
      await this.announcer.begin();
      await this.announcer.announce();
    });
  }

  /** Ends; resolves once what is being shown has been recorded, within a few seconds. */
  async stop(): Promise<void> {
    if (this.state === 'running') {
      this.watch.close();
      for (const stop of this.stopListening) stop();
      this.cancelTimer();
    }
    this.state = 'stopped';
    await this.flight;
  }

  /** Looks now. All but `changed` also try again at once what could not be shown. */
  wake(reason: WakeReason): void {
    if (this.state !== 'running') return;
    if (reason === 'changed') this.index.follow(this.ledger.read());
    else this.announcer.forgetPause();
    this.tick();
  }

  /**
   * Brings reminders of these credentials back later, once; an earlier snooze is replaced. Gives
   * the moment in ISO UTC. Refused where no such credential is left, where its reminders are off,
   * or with the store's problem.
   */
  async snooze(
    credentialIds: string | readonly string[],
    choice: SnoozeChoice,
  ): Promise<Result<string>> {
    const ids = typeof credentialIds === 'string' ? [credentialIds] : credentialIds;
    const credentials = snoozed(ids, this.ledger.read().announcements, this.index);
    return storeSnoozes(this.parts.metadata, credentials, snoozeUntil(choice, this.moments.now()));
  }

  /** What comes, what was told and what waits. Costs by what is listed, not by the credentials. */
  plan(): ReminderPlan {
    const now = this.moments.now();
    const rows = new ReminderRows(this.ledger.read(), (id) => this.index.credential(id));
    const { refusal } = this.announcer;
    const { open, reason } = this.waiting(now);
    const unshownCount = refusal === undefined ? 0 : open.length;
    const { warning } = this.watch;
    const { fault } = this.ledger;
    return {
      upcoming: rows.upcoming(this.index.upcoming(this.rules, now, MOST_UPCOMING)),
      announced: rows.announced(),
      pending: rows.pending(open, reason),
      unshownCount,
      ...(refusal === undefined || unshownCount === 0
        ? {}
        : { nextTryAt: new Date(refusal.nextTryMs).toISOString() }),
      ...(warning === undefined ? {} : { clockWarning: warning }),
      ...(fault === undefined ? {} : { storageWarning: storageSentence(fault) }),
    };
  }

  /** How many reminders the notification service did not take, as in {@link plan}. */
  unshownCount(): number {
    if (this.announcer.refusal === undefined) return 0;
    return this.announcer.open(this.parts.clock.now()).items.length;
  }

  /** What was wrong with the clock at the last look, as in {@link plan}. */
  get knownClockWarning(): string | undefined {
    return this.watch.warning;
  }

  /** What is wrong with the clock as it reads now; nothing that lasts should be done by such a one. */
  clockWarning(): string | undefined {
    this.readClock(this.moments.now());
    return this.watch.warning;
  }

  /** How many credentials stand how at the last look, which is never later than a change. */
  states(): Readonly<Record<ExpiryState, number>> {
    return { ...this.index.states };
  }

  /** Shows a notification that is about nothing. Refused with what is wrong, in words. */
  async testNotification(): Promise<Result<string>> {
    const outcome = await this.parts.notifier.show(testRequest());
    this.parts.onOutcome?.(outcome);
    if (!outcome.accepted) return refuse(`notification-${outcome.fault}`, outcome.reason);
    this.wake('retry');
    return ok(appTexts().reminders.testShown);
  }

  /** The credentials that a notification with this key is about; none for one of another kind. */
  credentialsOf(key: string): readonly string[] {
    return this.shown.credentialsOf(key, this.ledger.read().announcements);
  }

  /** Compares the clock with the `Date` header of an answer, in milliseconds since 1970 UTC. */
  noteServerTime(serverMs: number): void {
    this.watch.noteServerTime(serverMs, this.moments.now());
    this.warnOfClock();
    this.tell();
    this.tick();
  }

  /** Calls back when the plan or the states may have changed; gives a function that stops it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What is open and not shown, and why. */
  private waiting(now: Moment): { readonly open: readonly DueReminder[]; readonly reason: string } {
    const { refusal } = this.announcer;
    const silentUntilMs = refusal === undefined ? quietUntil(now, this.rules) : undefined;
    if (refusal === undefined && silentUntilMs === undefined) return { open: [], reason: '' };
    const open = this.announcer.open(now.epochMs).items;
    if (refusal !== undefined) return { open, reason: refusal.reason };
    const untilMs = silentUntilMs ?? now.epochMs;
    return { open, reason: appTexts().reminders.quietUntil(localTime(untilMs, now.zone)) };
  }

  private documentChanged(): void {
    this.index.follow(this.ledger.read());
    this.shown.withdrawStale((id, expiresAt) => this.index.credential(id, expiresAt));
    this.tick();
    this.tell();
  }

  private settingsChanged(): void {
    const former = this.rules;
    this.rules = this.parts.settings.read();
    if (sameRules(former, this.rules)) return;
    this.index.setDefaults(this.rules.leadTimesSeconds);
    this.tick();
    this.tell();
  }

  private tick(): void {
    if (this.state !== 'running') return;
    if (this.flight !== undefined) {
      this.again = true;
      return;
    }
    const changed = this.observe();
    if (this.announcer.nextMs() <= this.parts.clock.now() || this.ledger.fault !== undefined) {
      this.fly(async () => {
        await this.ledger.flush();
        await this.announcer.announce();
      });
      return;
    }
    this.arm();
    if (changed) this.tell();
  }

  /** Reads the clock; true where a credential's state or the clock's warning changed. */
  private observe(): boolean {
    const now = this.moments.now();
    const warning = this.watch.warning;
    this.readClock(now);
    this.parts.onLook?.();
    return this.index.moveTo(now.epochMs) || this.watch.warning !== warning;
  }

  private readClock(now: Moment): void {
    if (this.watch.observe(now)) this.announcer.forgetPause();
    this.warnOfClock();
  }

  private warnOfClock(): void {
    const warning = this.watch.takeNew();
    if (warning !== undefined) this.announcer.warn(clockRequest(warning));
  }

  private fly(work: () => Promise<void>): void {
    this.cancelTimer();
    this.again = false;
    // Begins only once `flight` is set: the store tells its listeners while it is being written.
    this.flight = Promise.resolve()
      .then(work)
      .catch((error: unknown) => {
        this.parts.log.recordError('reminders-failed', error);
        this.announcer.noteFault();
      })
      .then(() => {
        this.flight = undefined;
        if (this.again) this.tick();
        else this.arm();
        this.tell();
      });
  }

  private arm(): void {
    this.cancelTimer();
    if (this.state !== 'running' || this.flight !== undefined) return;
    const nextMs = Math.min(this.announcer.nextMs(), this.index.nextChangeMs);
    const delayMs = Math.min(LONGEST_TIMER_MS, nextMs - this.parts.clock.now());
    this.cancelTimer = this.parts.clock.after(Math.max(SHORTEST_TIMER_MS, delayMs), () =>
      this.tick(),
    );
  }

  private tell(): void {
    for (const listener of this.listeners) {
      try {
        listener();
      } catch (error) {
        this.parts.log.recordError('reminders-listener-failed', error);
      }
    }
  }
}

function sameRules(a: ReminderSettings, b: ReminderSettings): boolean {
  const rules = ({ leadTimesSeconds, quietHours, quietWeekends }: ReminderSettings) =>
    JSON.stringify([leadTimesSeconds, quietHours, quietWeekends]);
  return rules(a) === rules(b);
}

function storageSentence(fault: unknown): string {
  const why = fault instanceof ProblemError ? ` ${fault.problem.message}` : '';
  return `${appTexts().reminders.notStored}${why}`;
}
