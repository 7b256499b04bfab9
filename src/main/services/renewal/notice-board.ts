import type { Moment } from '../../../shared/domain/reminders/quiet';
import type { NotificationOutcome, NotificationRequest, Notifier } from '../../ports/notifier';
import { retryPauseMs } from '../reminders/retry-pauses';
import { type Notice, noticeRequest, noticesRequest } from './auto-renewal-notices';

const MOST_SINGLES = 3;
const MINUTE_MS = 60_000;
const LONGEST_PAUSE_MS = 15 * MINUTE_MS;

/** Shows notices about renewals, many at once as one, and waits where nothing can be shown. */
export class NoticeBoard {
  private refused: { readonly attempts: number; readonly untilMs: number } | undefined;
  /** Of a digest that nobody has taken yet: asked for again it must be the same. */
  private readonly digestKeys = new Map<boolean, string>();
  /** By credential, what is on the screen about its trouble. */
  private readonly troubles = new Map<string, string>();

  constructor(
    private readonly notifier: Pick<Notifier, 'show' | 'withdraw'>,
    private readonly onOutcome: (outcome: NotificationOutcome) => void,
  ) {}

  /** Nothing is shown before this, in milliseconds since 1970 UTC. */
  pausedUntilMs(nowMs: number): number {
    const untilMs = this.refused?.untilMs ?? nowMs;
    // A clock that went back must not make the pause longer.
    return untilMs - nowMs > LONGEST_PAUSE_MS ? nowMs : Math.max(nowMs, untilMs);
  }

  forgetPause(): void {
    if (this.refused !== undefined) this.refused = { ...this.refused, untilMs: 0 };
  }

  /** Gives those that the notification service accepted. */
  async show(notices: readonly Notice[], now: Moment): Promise<readonly Notice[]> {
    const accepted: Notice[] = [];
    for (const good of [false, true]) {
      const group = notices.filter(({ what }) => (what === 'renewed') === good);
      for (const { request, about } of this.requests(group, good, now)) {
        const outcome = await this.notifier.show(request);
        this.onOutcome(outcome);
        if (!outcome.accepted) {
          this.pause(now.epochMs);
          return accepted;
        }
        this.refused = undefined;
        if (about.length > 1) this.digestKeys.delete(good);
        this.remember(about, request.key);
        accepted.push(...about);
      }
    }
    return accepted;
  }

  /** Takes back what is on the screen about the trouble of those that have none any more. */
  withdrawSettled(isTroubled: (credentialId: string) => boolean): void {
    for (const [id, key] of this.troubles) {
      if (!isTroubled(id)) this.takeBack(id, key);
    }
  }

  private requests(group: readonly Notice[], good: boolean, now: Moment) {
    if (group.length <= MOST_SINGLES) {
      return group.map((each) => ({ request: noticeRequest(each, now), about: [each] }));
    }
    const key =
      this.digestKeys.get(good) ?? `renewals/${good}/${new Date(now.epochMs).toISOString()}`;
    this.digestKeys.set(good, key);
    const request: NotificationRequest = noticesRequest(key, group, now);
    return [{ request, about: group }];
  }

  private remember(about: readonly Notice[], key: string): void {
    for (const { credential, what } of about) {
      const former = this.troubles.get(credential.id);
      if (former !== undefined && former !== key) this.takeBack(credential.id, former);
      if (what !== 'renewed' && about.length === 1) this.troubles.set(credential.id, key);
    }
  }

  private takeBack(id: string, key: string): void {
    this.troubles.delete(id);
    this.notifier.withdraw(key);
  }

  private pause(nowMs: number): void {
    const attempts = (this.refused?.attempts ?? 0) + 1;
    const pauseMs = Math.max(MINUTE_MS, retryPauseMs(attempts));
    this.refused = { attempts, untilMs: nowMs + pauseMs };
  }
}
