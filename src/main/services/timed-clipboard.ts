import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clipboard } from '../ports/clipboard';
import type { Clock } from '../ports/clock';
import type { ClipboardTraces } from './clipboard-traces';

/** Puts secrets on the clipboard and takes them back, unless something else is there by then. */
export class TimedClipboard {
  private readonly salt = randomBytes(16);
  private held: Buffer | undefined;
  private cancel: () => void = () => undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly clipboard: Clipboard,
    private readonly clock: Clock,
    private readonly traces: Pick<ClipboardTraces, 'note' | 'knows' | 'any' | 'forget'>,
  ) {}

  /** Clears after `clearAfterSeconds`; 0 leaves the secret there. */
  put(secret: string, clearAfterSeconds: number): Promise<void> {
    return this.inTurn(async () => {
      // First, so that no crash can come between the copy and what it is known by.
      await this.traces.note(secret);
      await this.clipboard.writeSecret(secret);
      // Only now: where the copy fails, the former secret is still cleared in its time.
      this.cancel();
      this.held = this.fingerprint(secret);
      if (clearAfterSeconds > 0) {
        this.cancel = this.clock.after(clearAfterSeconds * 1000, () => {
          void this.clear();
        });
      }
    });
  }

  /** Clears the clipboard if what was put there last is still on it. */
  clear(): Promise<void> {
    return this.inTurn(async () => {
      this.cancel();
      const held = this.held;
      if (held === undefined) return;
      this.held = undefined;
      await this.clearWhere(async (text) => timingSafeEqual(this.fingerprint(text), held));
      this.traces.forget();
    });
  }

  /** Clears what a run that could not do so has left there; once, at the start. */
  clearLeftOver(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.traces.any) return;
      await this.clearWhere((text) => this.traces.knows(text));
      this.traces.forget();
    });
  }

  private async clearWhere(isOurs: (text: string) => Promise<boolean>): Promise<void> {
    for (const place of this.clipboard.places) {
      const now = await this.clipboard.readText(place);
      if (now !== '' && (await isOurs(now))) await this.clipboard.clear(place);
    }
  }

  /** A clearing, at a lock for instance, waits for the copy under way, which it would miss. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(work, work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  // The secret itself is not kept in memory for the sake of the comparison.
  private fingerprint(text: string): Buffer {
    return createHash('sha256').update(this.salt).update(text, 'utf8').digest();
  }
}
