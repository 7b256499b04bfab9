import { ProblemError } from '../../../shared/domain/result';
import type { Clock } from '../../ports/clock';
import { appTexts } from '../../texts/app-texts';

const LONGEST_PAUSE_MS = 60_000;

/** Wrong passphrases in a row, kept where a new start of the app finds them. */
export interface WrongCount {
  read(): number;
  write(count: number): void;
}

/**
 * Makes guessing slow: after the first wrong passphrase the next is looked at a second later, then
 * 2 s, 4 s, up to a minute. One is looked at at a time. A new start waits as the last run did.
 */
export class WrongAttempts {
  private wrong: number;
  private notBeforeMs: number;
  private checking = false;

  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly count: WrongCount,
  ) {
    this.wrong = count.read();
    this.notBeforeMs = clock.now() + pauseMs(this.wrong);
  }

  /** Milliseconds since 1970 UTC until which nothing is looked at; `undefined`: now. */
  get waitUntilMs(): number | undefined {
    const nowMs = this.clock.now();
    // A clock that was set back must not lock anybody out.
    this.notBeforeMs = Math.min(this.notBeforeMs, nowMs + pauseMs(this.wrong));
    return this.notBeforeMs > nowMs ? this.notBeforeMs : undefined;
  }

  /**
   * Runs `check`, which gives whether the passphrase was right or throws where that could not be
   * found out. Throws `ProblemError`: `passphrase-wait`, `passphrase-wrong`.
   */
  async judge(check: () => Promise<boolean>): Promise<void> {
    const { waitUntilMs } = this;
    if (waitUntilMs !== undefined) throw tooSoon(waitUntilMs - this.clock.now());
    if (this.checking) throw tooSoon(1_000);
    this.checking = true;
    try {
      if (await check()) {
        if (this.wrong > 0) this.note(0);
        return;
      }
    } finally {
      this.checking = false;
    }
    this.note(this.wrong + 1);
    throw new ProblemError({
      code: 'passphrase-wrong',
      message: appTexts().lock.wrong,
      field: 'passphrase',
    });
  }

  private note(wrong: number): void {
    this.wrong = wrong;
    this.notBeforeMs = this.clock.now() + pauseMs(wrong);
    this.count.write(wrong);
  }
}

function pauseMs(wrong: number): number {
  return wrong === 0 ? 0 : Math.min(1_000 * 2 ** Math.min(wrong - 1, 10), LONGEST_PAUSE_MS);
}

function tooSoon(leftMs: number): ProblemError {
  const seconds = Math.max(1, Math.ceil(leftMs / 1_000));
  return new ProblemError({
    code: 'passphrase-wait',
    message: appTexts().lock.wait(seconds),
    field: 'passphrase',
  });
}
