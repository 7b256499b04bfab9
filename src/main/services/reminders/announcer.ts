import type { EndingCredential, Source } from '../../../shared/domain/model';
import {
  arrange,
  type Due,
  type DueForm,
  type ReminderSettings,
  withDoubt,
} from '../../../shared/domain/reminders/due';
import { type DueReminder, tellingOf } from '../../../shared/domain/reminders/open-reminder';
import { type Moment, quietUntil, tellableAt } from '../../../shared/domain/reminders/quiet';
import { endsInUse } from '../../../shared/domain/reminders/remindable';
import type { NotificationOutcome, NotificationRequest, Notifier } from '../../ports/notifier';
import { appTexts } from '../../texts/app-texts';
import { Doubts } from './doubts';
import type { Change, Ledger } from './ledger';
import { digestRequest, singleRequest } from './notification-requests';
import { pruned, withGivenUp, withIntent, withTold } from './record-changes';
import type { ReminderIndex } from './reminder-index';
import { retryPauseMs } from './retry-pauses';
import type { ShownNotifications } from './shown-notifications';

/** After a notification the next ones wait this long, so that what comes close together is one. */
const GATHER_MS = 10_000;
const SOON_MS = 5 * 60_000;

/** Why nothing could be shown, and when it is tried again. */
export interface Refusal {
  readonly fault: 'absent' | 'timeout' | 'failed';
  readonly reason: string;
  readonly attempts: number;
  readonly nextTryMs: number;
}

/** One notification and the reminders it carries. */
interface Showing {
  readonly request: NotificationRequest;
  readonly items: readonly DueReminder[];
  readonly how: 'single' | 'digest';
  readonly startedAt: string;
}

export interface AnnouncerParts {
  readonly ledger: Ledger;
  readonly index: ReminderIndex;
  readonly notifier: Notifier;
  readonly shown: ShownNotifications;
  readonly settings: () => ReminderSettings;
  readonly moment: () => Moment;
  readonly onOutcome: (outcome: NotificationOutcome) => void;
  /** Hears of each reminder once the service has accepted it. */
  readonly onTold: (items: readonly DueReminder[]) => void;
}

/**
 * Shows what is due and records it: the intent before, the outcome after. The promise it keeps
 * over crashes and silent services is in docs/decisions/0030-reminders.md.
 */
export class Announcer {
  private readonly doubts = new Doubts();
  /** Taken by a service that does not answer: nothing else is shown before it is resolved. */
  private unanswered: Showing | undefined;
  private refused: Refusal | undefined;
  private lastShownMs: number | undefined;
  private warning: NotificationRequest | undefined;

  constructor(private readonly parts: AnnouncerParts) {}

  get refusal(): Refusal | undefined {
    return this.refused;
  }

  /** Settles what the last run left behind; to be awaited before the first {@link announce}. */
  async begin(): Promise<void> {
    const { ledger, moment } = this.parts;
    const left = ledger.read().announcing;
    const givenUp = this.doubts.takeOver(left).filter(this.mayComeBack);
    this.doubts.resolve([], this.mayComeBack);
    const startedAt = left?.startedAt ?? '';
    await this.write((document) =>
      pruned(
        withIntent(withGivenUp(document, givenUp, startedAt), this.doubts.intent(startedAt, [])),
        moment().epochMs,
      ),
    );
  }

  /** When {@link announce} has something to do, or earlier; in milliseconds since 1970 UTC. */
  nextMs(): number {
    const { index, settings, moment } = this.parts;
    const pausedMs = this.refused?.nextTryMs ?? Number.NEGATIVE_INFINITY;
    if (this.unanswered !== undefined) return pausedMs;
    const dueMs = this.warning === undefined ? index.nextMs : Number.NEGATIVE_INFINITY;
    if (dueMs === Number.POSITIVE_INFINITY) return dueMs;
    const now = moment();
    const epochMs = Math.max(dueMs, now.epochMs, this.gateMs(now.epochMs), pausedMs);
    // Silence is worked out anew at each look: for what is far off that can wait.
    if (epochMs - now.epochMs > SOON_MS) return epochMs;
    return tellableAt(epochMs, now, settings());
  }

  /** Tries again at once what could not be shown. */
  forgetPause(): void {
    if (this.refused === undefined) return;
    this.refused = { ...this.refused, nextTryMs: this.parts.moment().epochMs };
  }

  /** Shows this once, when something may be shown, and tries again as for a reminder. */
  warn(request: NotificationRequest): void {
    this.warning = request;
  }

  /** Waits before the next try after something broke that should not. */
  noteFault(): void {
    this.note({
      accepted: false,
      fault: 'failed',
      reason: appTexts().reminders.ownFault,
    });
  }

  /** What is open now, in the order and form it would be told in if it were not quiet. */
  open(nowMs: number): Due {
    const doubts = this.doubts.tellings();
    return arrange(
      this.parts.index.open(nowMs).map((item) => withDoubt(item, doubts)),
      nowMs,
    );
  }

  /** Shows and records what is due now. Never rejects for what a port does. */
  async announce(): Promise<void> {
    const { settings, moment } = this.parts;
    if (this.refused !== undefined && moment().epochMs < this.refused.nextTryMs) return;
    if (this.unanswered !== undefined && !(await this.askAgain(this.unanswered))) return;
    const now = moment();
    if (this.gateMs(now.epochMs) > now.epochMs || quietUntil(now, settings()) !== undefined) return;
    const { form, items } = this.open(now.epochMs);
    if (items.length > 0) await this.tell(form, items, new Date(now.epochMs).toISOString());
    else if (this.warning !== undefined) await this.tellWarning(this.warning);
  }

  private async tellWarning(warning: NotificationRequest): Promise<void> {
    const outcome = await this.show(warning);
    if (outcome.accepted && this.warning === warning) this.warning = undefined;
    this.note(outcome);
  }

  private async tell(form: DueForm, due: readonly DueReminder[], startedAt: string): Promise<void> {
    await this.write((document) => withIntent(document, this.doubts.intent(startedAt, due)));
    // Storing and showing take time: what changed meanwhile is looked at anew at the next look.
    const items = this.stillDue(due);
    const told: Showing[] = [];
    let outcome: NotificationOutcome = { accepted: true };
    for (const showing of this.showings(form, items, startedAt)) {
      if (this.stillDue(showing.items).length < showing.items.length) continue;
      outcome = await this.show(showing.request);
      if (!outcome.accepted) {
        if (outcome.fault === 'timeout') this.unanswered = showing;
        break;
      }
      told.push(showing);
    }
    await this.record(told, startedAt);
    this.note(outcome);
  }

  /** Asks for the answer that a service still owes; true where the way is free for what is due. */
  private async askAgain(showing: Showing): Promise<boolean> {
    if (!showing.items.some(({ credential }) => this.isPresent(asSubject(credential)))) {
      this.parts.notifier.withdraw(showing.request.key);
      this.unanswered = undefined;
      await this.record([], showing.startedAt);
      return true;
    }
    const outcome = await this.show(showing.request);
    if (!outcome.accepted && outcome.fault === 'timeout') {
      this.note(outcome);
      return false;
    }
    this.unanswered = undefined;
    await this.record(outcome.accepted ? [showing] : [], showing.startedAt);
    // Where it was lost with its service, another one may be there already: no pause.
    this.refused = undefined;
    return true;
  }

  private async record(told: readonly Showing[], startedAt: string): Promise<void> {
    const { index, shown, onTold } = this.parts;
    this.doubts.resolve(
      told.flatMap(({ items }) => items),
      this.mayComeBack,
    );
    for (const { how, items, request } of told) {
      onTold(items);
      const credentials = items.map(({ credential }) => credential);
      if (how === 'digest') {
        shown.noteDigest(
          startedAt,
          credentials.map(({ id }) => id),
        );
      } else {
        for (const credential of credentials) shown.noteSingle(credential, request.key);
      }
    }
    // A service that is silent most likely shows nothing: the next run has one more try.
    const owed = (this.unanswered?.items ?? []).map((item) => ({ ...item, repeat: false }));
    await this.write((document) => {
      // Also of one that was archived meanwhile: it may be taken out of the archive again.
      const still = ({ credential: { id } }: DueReminder) =>
        index.credential(id) !== undefined || document.credentials.some((each) => each.id === id);
      const recorded = told.reduce(
        (current, { items, how }) => withTold(current, items.filter(still), how, startedAt),
        document,
      );
      return withIntent(recorded, this.doubts.intent(startedAt, owed));
    });
  }

  private showings(form: DueForm, items: readonly DueReminder[], startedAt: string): Showing[] {
    if (items.length === 0) return [];
    const now = this.parts.moment();
    const sources = new Map(this.parts.ledger.read().sources.map((each) => [each.id, each]));
    const sourceOf = ({ sourceId }: EndingCredential): Source | undefined =>
      sourceId === undefined ? undefined : sources.get(sourceId);
    if (form === 'digest') {
      const request = digestRequest(items, startedAt, sourceOf, now);
      return [{ request, items, how: 'digest', startedAt }];
    }
    return items.map((item) => ({
      request: singleRequest(item, sourceOf(item.credential), now),
      items: [item],
      how: 'single',
      startedAt,
    }));
  }

  private async show(request: NotificationRequest): Promise<NotificationOutcome> {
    const outcome = await this.parts.notifier.show(request);
    if (outcome.accepted) this.lastShownMs = this.parts.moment().epochMs;
    this.parts.onOutcome(outcome);
    return outcome;
  }

  private note(outcome: NotificationOutcome): void {
    if (outcome.accepted) {
      this.refused = undefined;
      return;
    }
    const attempts = (this.refused?.attempts ?? 0) + 1;
    const nextTryMs = this.parts.moment().epochMs + retryPauseMs(attempts);
    this.refused = { fault: outcome.fault, reason: outcome.reason, attempts, nextTryMs };
  }

  private async write(change: Change): Promise<void> {
    await this.parts.ledger.write(change);
    this.parts.index.follow(this.parts.ledger.read());
  }

  private readonly isPresent = (about: { credentialId: string; expiresAt: string }): boolean =>
    this.parts.index.credential(about.credentialId, about.expiresAt) !== undefined;

  /** What was told of an archived one, say, counts when it is taken out of the archive again. */
  private readonly mayComeBack = (about: { credentialId: string; expiresAt: string }): boolean => {
    if (this.isPresent(about)) return true;
    const { credentials } = this.parts.ledger.read();
    const credential = credentials.find((each) => each.id === about.credentialId);
    return credential !== undefined && endsInUse(credential).includes(about.expiresAt);
  };

  private stillDue(items: readonly DueReminder[]): readonly DueReminder[] {
    const now = this.parts.moment();
    if (quietUntil(now, this.parts.settings()) !== undefined) return [];
    return items.filter((item) => {
      const present = this.parts.index.openOf(item.credential, now.epochMs);
      return present !== undefined && tellingOf(present) === tellingOf(item);
    });
  }

  // A clock that went back must not keep the gate closed.
  private gateMs(nowMs: number): number {
    const shown = this.lastShownMs;
    return shown === undefined || shown > nowMs ? nowMs : Math.max(nowMs, shown + GATHER_MS);
  }
}

function asSubject({ id, expiresAt }: EndingCredential): {
  credentialId: string;
  expiresAt: string;
} {
  return { credentialId: id, expiresAt };
}
