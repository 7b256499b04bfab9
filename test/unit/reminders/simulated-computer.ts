import type { NotificationRequest } from '../../../src/main/ports/notifier';
import { ReminderScheduler } from '../../../src/main/services/reminders/reminder-scheduler';
import type { ApimToken, Metadata } from '../../../src/shared/domain/model';
import type { DueReminder } from '../../../src/shared/domain/reminders/open-reminder';
import type { Settings } from '../../../src/shared/domain/settings';
import { DocumentStore, PreferenceStore } from '../../fakes/document-store';
import { NotificationService, NotifierClient } from '../../fakes/notification-service';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { tokensOf } from './samples';

/** How things stood when a notification was sent. */
export interface Sending {
  readonly request: NotificationRequest;
  readonly atMs: number;
  readonly zone: string;
  readonly settings: Settings;
  readonly document: Metadata;
}

export interface Observer {
  /** `late`: the service was hung when it was sent. */
  displayed(sending: Sending, late: boolean): void;
  /** A run ended, by itself or not, and left this on the disk. */
  runEnded(document: Metadata): void;
  /** The service accepted these. */
  told?(items: readonly DueReminder[]): void;
}

interface Run {
  readonly scheduler: ReminderScheduler;
  readonly store: DocumentStore<Metadata>;
  alive: boolean;
}

// A few notifications, each answered after three seconds.
const LONGEST_FLIGHT_MS = 20_000;
const NEVER = new Promise<never>(() => {});
const SILENT_LOG = { record: () => {}, recordError: () => {} };

/**
 * A computer on which the app runs, dies and is started again. Dying at a port call means that
 * nothing after it happens: the call never comes back.
 */
export class SimulatedComputer {
  readonly clock: SimulatedClock;
  readonly service: NotificationService<NotificationRequest>;
  readonly preferences: PreferenceStore<Settings>;
  /** Keys of the notifications that were taken back. */
  readonly withdrawn: string[] = [];
  /** Thrown by the notifier, which no notifier may do. */
  misbehaviour: Error | undefined;
  /** How long the service takes to answer. */
  latencyMs = 0;
  /** What the scheduler reported as thrown and what the observer objected to. */
  readonly faults: unknown[] = [];
  private disk: DocumentStore<Metadata>;
  private ids = 0;
  private sending = false;
  private run: Run | undefined;
  private death: { calls: number; readonly when: 'before' | 'after' } | undefined;
  private readonly sendings = new Map<NotificationRequest, Sending>();

  constructor(
    start: { readonly atMs: number; readonly zone?: string },
    document: Metadata,
    settings: Settings,
    private readonly observer: Observer = { displayed: () => {}, runEnded: () => {} },
  ) {
    this.clock = new SimulatedClock(start.atMs, start.zone ?? 'UTC');
    this.disk = new DocumentStore(document);
    this.preferences = new PreferenceStore(settings);
    this.service = new NotificationService((request) => {
      const sending = this.sendings.get(request);
      if (sending === undefined) return;
      // An objection must not look to the engine like a fault of the service.
      try {
        observer.displayed(sending, !this.sending);
      } catch (error) {
        this.faults.push(error);
      }
    });
  }

  get document(): Metadata {
    return this.disk.read();
  }

  get store(): DocumentStore<Metadata> {
    return this.disk;
  }

  get scheduler(): ReminderScheduler {
    if (this.run === undefined || !this.run.alive) throw new Error('The app is not running.');
    return this.run.scheduler;
  }

  get isRunning(): boolean {
    return this.run?.alive === true;
  }

  /** An id that no credential has had. */
  newId(): string {
    this.ids += 1;
    return `c${this.ids}`;
  }

  start(): void {
    if (this.isRunning) throw new Error('The app is running already.');
    this.disk = this.disk.reopened();
    const store = this.disk;
    const client = new NotifierClient(this.service);
    const run: Omit<Run, 'scheduler'> = { store, alive: true };
    const scheduler = new ReminderScheduler({
      clock: {
        now: () => this.clock.now(),
        zone: () => this.clock.zone(),
        after: (delayMs, callback) =>
          this.clock.after(delayMs, () => {
            if (run.alive) callback();
          }),
      },
      notifier: {
        show: async (request) => {
          this.mayDie(run, 'before');
          if (!run.alive) return NEVER;
          if (this.misbehaviour !== undefined) throw this.misbehaviour;
          // Asked for again it is still the first message that counts.
          const sending = this.sendings.get(request) ?? {
            request,
            atMs: this.clock.now(),
            zone: this.clock.zone(),
            settings: this.preferences.read(),
            document: store.read(),
          };
          this.sendings.set(request, sending);
          this.sending = true;
          const showing = client.show(request);
          this.sending = false;
          const outcome = await showing;
          if (this.latencyMs > 0) {
            await new Promise<void>((done) => this.clock.after(this.latencyMs, done));
          }
          this.mayDie(run, 'after');
          return run.alive ? outcome : NEVER;
        },
        withdraw: (key) => {
          this.withdrawn.push(key);
          client.withdraw(key);
        },
        onAnswer: () => () => {},
        onAppear: () => () => undefined,
      },
      metadata: {
        read: () => store.read(),
        update: async (change) => {
          this.mayDie(run, 'before');
          if (!run.alive) return NEVER;
          await store.update(change);
          this.mayDie(run, 'after');
          return run.alive ? undefined : NEVER;
        },
        onChange: (listener) =>
          store.onChange(() => {
            if (run.alive) listener();
          }),
      },
      settings: {
        read: () => this.preferences.read(),
        update: (change) => this.preferences.update(change),
        onChange: (listener) =>
          this.preferences.onChange(() => {
            if (run.alive) listener();
          }),
      },
      onTold: (items) => this.observer.told?.(items),
      log: { ...SILENT_LOG, recordError: (_event, error) => this.faults.push(error) },
    });
    this.run = Object.assign(run, { scheduler });
    scheduler.start();
  }

  /** kill -9. */
  kill(): void {
    if (this.run?.alive !== true) return;
    this.run.alive = false;
    this.death = undefined;
    this.observer.runEnded(this.disk.read());
  }

  /** Quits as the user does, which lets what is being shown be recorded. */
  async quit(): Promise<void> {
    const run = this.run;
    if (run?.alive !== true) return;
    const stopping = run.scheduler.stop();
    await this.clock.advance(LONGEST_FLIGHT_MS);
    if (!run.alive) return;
    await stopping;
    run.alive = false;
    this.observer.runEnded(this.disk.read());
  }

  /** The app dies at the `calls`th call of a port from now on, before or after its effect. */
  dieAt(calls: number, when: 'before' | 'after'): void {
    this.death = { calls, when };
  }

  /** Changes the credentials as the rest of the app does. */
  async edit(change: (credentials: readonly ApimToken[]) => readonly ApimToken[]): Promise<void> {
    await this.disk.update((document) => ({
      ...document,
      credentials: [...change(tokensOf(document))],
    }));
  }

  private mayDie(run: Omit<Run, 'scheduler'>, when: 'before' | 'after'): void {
    if (!run.alive || this.death === undefined || this.death.when !== when) return;
    this.death.calls -= 1;
    if (this.death.calls <= 0) this.kill();
  }
}
