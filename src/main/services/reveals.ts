import type { Clock } from '../ports/clock';
import type { ScreenGuard } from '../ports/screen-guard';
import type { Credentials } from './credentials';

/** The page hides it after 20 s; this holds where the page does not. */
const LONGEST_MS = 30_000;

/** Shows the one secret that was asked for; meanwhile the window is kept out of screen captures. */
export class Reveals {
  private cancel: () => void = () => undefined;

  constructor(
    private readonly credentials: Pick<Credentials, 'reveal'>,
    private readonly guard: ScreenGuard,
    private readonly clock: Clock,
  ) {}

  /** The secret; throws `ProblemError` where it cannot be had. */
  async reveal(id: string): Promise<string> {
    this.cancel();
    this.guard.protect(true);
    this.cancel = this.clock.after(LONGEST_MS, () => {
      this.guard.conceal();
      this.end();
    });
    return this.credentials.reveal(id);
  }

  /** The page shows no secret any more. */
  end(): void {
    this.cancel();
    this.guard.protect(false);
  }

  /** Takes it off the screen, e.g. as that is locked; the page answers by {@link end}. */
  conceal(): void {
    this.guard.conceal();
  }
}
