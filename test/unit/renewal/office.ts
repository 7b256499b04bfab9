import type { NotificationRequest } from '../../../src/main/ports/notifier';
import type { KeychainStatus } from '../../../src/main/ports/secret-store';
import { ReminderScheduler } from '../../../src/main/services/reminders/reminder-scheduler';
import { AutoRenewal } from '../../../src/main/services/renewal/auto-renewal';
import { type RenewalRequest, Renewals } from '../../../src/main/services/renewal/renewals';
import { renewedRecord, withRenewed } from '../../../src/main/services/renewed-record';
import type { ApimToken, Metadata } from '../../../src/shared/domain/model';
import { ProblemError } from '../../../src/shared/domain/result';
import type { Settings } from '../../../src/shared/domain/settings';
import { DocumentStore, PreferenceStore } from '../../fakes/document-store';
import { NotificationService, NotifierClient } from '../../fakes/notification-service';
import { SimulatedClock } from '../../fakes/simulated-clock';
import { exact, tokensOf } from '../reminders/samples';

/** `down`: it refuses. `hung`: it answers nothing until it is another. */
export type ServerState = 'working' | 'down' | 'hung';

/** A renewal that was asked for. */
export interface Call {
  readonly before: ApimToken;
  readonly by: 'user' | 'app';
  readonly atMs: number;
  outcome: 'open' | 'renewed' | 'failed';
}

export interface HistoryNote {
  readonly id: string;
  readonly what: string;
  readonly by: string | undefined;
  readonly detail: string | undefined;
}

export interface OfficeObserver {
  /** `late`: the service was hung when it was sent. */
  displayed?(request: NotificationRequest, late: boolean): void;
  called?(call: Call): void;
  renewed?(call: Call): void;
}

interface Run {
  readonly scheduler: ReminderScheduler;
  readonly autoRenewal: AutoRenewal;
  readonly renewals: Renewals;
  alive: boolean;
}

const NEVER = new Promise<never>(() => {});

/** A computer on which the app renews by itself, with a server, a keychain and a desktop around it. */
export class Office {
  readonly clock: SimulatedClock;
  readonly preferences: PreferenceStore<Settings>;
  readonly service: NotificationService<NotificationRequest>;
  readonly calls: Call[] = [];
  readonly history: HistoryNote[] = [];
  readonly withdrawn: string[] = [];
  readonly faults: unknown[] = [];
  keychainSinceMs = 0;
  probes = 0;
  private disk: DocumentStore<Metadata>;
  private run: Run | undefined;
  private keychainStatus: KeychainStatus = 'ready';
  private serverState: ServerState = 'working';
  private waiting: (() => void)[] = [];
  private sending = false;
  private death: { calls: number; readonly when: 'before' | 'after' } | undefined;

  constructor(
    start: { readonly atMs: number; readonly zone?: string },
    document: Metadata,
    settings: Settings,
    private readonly observer: OfficeObserver = {},
  ) {
    this.clock = new SimulatedClock(start.atMs, start.zone ?? 'UTC');
    this.disk = new DocumentStore(document);
    this.preferences = new PreferenceStore(settings);
    this.service = new NotificationService((request) => {
      if (request.key.startsWith('renewal')) this.observer.displayed?.(request, !this.sending);
    });
  }

  get keychain(): KeychainStatus {
    return this.keychainStatus;
  }

  set keychain(status: KeychainStatus) {
    if (status === this.keychainStatus) return;
    this.keychainStatus = status;
    this.keychainSinceMs = this.clock.now();
  }

  get document(): Metadata {
    return this.disk.read();
  }

  get store(): DocumentStore<Metadata> {
    return this.disk;
  }

  get isRunning(): boolean {
    return this.run?.alive === true;
  }

  get app(): Run {
    if (this.run?.alive !== true) throw new Error('The app is not running.');
    return this.run;
  }

  token(id: string): ApimToken {
    const found = tokensOf(this.document).find((each) => each.id === id);
    if (found === undefined) throw new Error(`There is no ${id}.`);
    return found;
  }

  get tokens(): readonly ApimToken[] {
    return tokensOf(this.document);
  }

  /** The dates of the secret that a token had before its last renewal. */
  formerOf(id: string): Pick<ApimToken, 'expiresAt' | 'issuedAt'> | undefined {
    const last = this.calls.findLast((each) => each.before.id === id && each.outcome === 'renewed');
    if (last === undefined) return undefined;
    const { expiresAt, issuedAt } = last.before;
    return { expiresAt, issuedAt };
  }

  /** What the desktop has shown about renewals: titles, in order. */
  get titles(): string[] {
    return this.service.displayed
      .filter(({ key }) => key.startsWith('renewal'))
      .map(({ title }) => title);
  }

  become(server: ServerState): void {
    this.serverState = server;
    const waiting = this.waiting;
    this.waiting = [];
    for (const goOn of waiting) goOn();
  }

  start(): void {
    if (this.isRunning) throw new Error('The app is running already.');
    this.disk = this.disk.reopened();
    const store = this.disk;
    const client = new NotifierClient(this.service);
    const run = { alive: true };
    const clock = {
      now: () => this.clock.now(),
      zone: () => this.clock.zone(),
      after: (delayMs: number, callback: () => void) =>
        this.clock.after(delayMs, () => {
          if (run.alive) callback();
        }),
    };
    const call = async <T>(work: () => Promise<T>): Promise<T> => {
      this.mayDie(run, 'before');
      if (!run.alive) return NEVER;
      const answer = await work();
      this.mayDie(run, 'after');
      return run.alive ? answer : NEVER;
    };
    const metadata = {
      read: () => store.read(),
      update: (change: (document: Metadata) => Metadata) => call(() => store.update(change)),
      onChange: (listener: () => void) =>
        store.onChange(() => {
          if (run.alive) listener();
        }),
    };
    const settings = {
      read: () => this.preferences.read(),
      update: (change: Partial<Settings>) => this.preferences.update(change),
      onChange: (listener: () => void) =>
        this.preferences.onChange(() => {
          if (run.alive) listener();
        }),
    };
    const notifier = {
      show: (request: NotificationRequest) =>
        call(() => {
          this.sending = true;
          const showing = client.show(request);
          this.sending = false;
          return showing;
        }),
      withdraw: (key: string) => {
        this.withdrawn.push(key);
        client.withdraw(key);
      },
      onAnswer: () => () => {},
      onAppear: () => () => undefined,
    };
    const log = {
      record: () => {},
      recordError: (_event: string, error: unknown) => this.faults.push(error),
    };
    const renewals = new Renewals(metadata, {
      'apim-token': { renew: (id, request) => this.renew(metadata, id, request) },
    });
    const scheduler = new ReminderScheduler({
      clock,
      notifier,
      metadata,
      settings,
      log,
      onLook: () => autoRenewal.look(),
    });
    const autoRenewal: AutoRenewal = new AutoRenewal({
      clock,
      notifier,
      metadata,
      settings,
      log,
      renewals,
      keychain: {
        status: async () => {
          this.probes += 1;
          return this.keychain;
        },
      },
      history: {
        note: async (id, what, { by, detail } = {}) => {
          this.history.push({ id, what, by, detail });
        },
      },
      clockWarning: () => scheduler.clockWarning(),
      onOutcome: () => {},
    });
    this.run = Object.assign(run, { scheduler, autoRenewal, renewals });
    scheduler.start();
    autoRenewal.start();
  }

  /** kill -9. */
  kill(): void {
    if (this.run !== undefined) this.run.alive = false;
    this.death = undefined;
    this.waiting = [];
  }

  /** The app dies at the `calls`th call of a port from now on, before or after its effect. */
  dieAt(calls: number, when: 'before' | 'after'): void {
    this.death = { calls, when };
  }

  /** Resume or unlock, as `main.ts` passes them on. */
  wake(): void {
    if (!this.isRunning) return;
    this.app.scheduler.wake('resume');
    this.app.autoRenewal.wake();
  }

  /** Changes one token as the rest of the app does. */
  async edit(id: string, change: (token: ApimToken) => ApimToken): Promise<void> {
    await this.disk.update((document) => ({
      ...document,
      credentials: tokensOf(document).map((each) => (each.id === id ? change(each) : each)),
    }));
  }

  private async renew(
    metadata: { update(change: (document: Metadata) => Metadata): Promise<void> },
    id: string,
    { by = 'user' }: RenewalRequest,
  ): Promise<{ id: string; notes: string[] }> {
    const before = this.token(id);
    const call: Call = { before, by, atMs: this.clock.now(), outcome: 'open' };
    this.calls.push(call);
    this.observer.called?.(call);
    while (this.serverState === 'hung') {
      await new Promise<void>((goOn) => this.waiting.push(goOn));
    }
    if (this.serverState === 'down') {
      call.outcome = 'failed';
      throw new ProblemError({ code: 'down', message: 'The server is down.' });
    }
    const nowMs = this.clock.now();
    const now = new Date(nowMs).toISOString();
    await metadata.update((document) => {
      const present = tokensOf(document).find((each) => each.id === id);
      if (present === undefined) throw new ProblemError({ code: 'gone', message: 'It is gone.' });
      if (call.outcome !== 'renewed') {
        call.outcome = 'renewed';
        this.observer.renewed?.(call);
      }
      return withRenewed(document, {
        ...renewedRecord(present, now),
        issuedAt: now,
        expiresAt: exact(nowMs + present.ttlSeconds * 1000),
      });
    });
    this.history.push({ id, what: 'renewed', by, detail: undefined });
    return { id, notes: [] };
  }

  private mayDie(run: { alive: boolean }, when: 'before' | 'after'): void {
    if (!run.alive || this.death === undefined || this.death.when !== when) return;
    this.death.calls -= 1;
    if (this.death.calls <= 0) this.kill();
  }
}
