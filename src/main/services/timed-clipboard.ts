import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clipboard } from '../ports/clipboard';
import type { Clock } from '../ports/clock';

/** Puts secrets on the clipboard and takes them back, unless something else is there by then. */
export class TimedClipboard {
  private readonly salt = randomBytes(16);
  private held: Buffer | undefined;
  private cancel: () => void = () => undefined;

  constructor(
    private readonly clipboard: Clipboard,
    private readonly clock: Clock,
  ) {}

  /** Clears after `clearAfterSeconds`; 0 leaves the secret there. */
  async put(secret: string, clearAfterSeconds: number): Promise<void> {
    await this.clipboard.writeSecret(secret);
    // Only now: where the copy fails, the former secret is still cleared in its time.
    this.cancel();
    this.held = this.fingerprint(secret);
    if (clearAfterSeconds > 0) {
      this.cancel = this.clock.after(clearAfterSeconds * 1000, () => {
        void this.clear();
      });
    }
  }

  /** Clears the clipboard if what was put there last is still on it. */
  async clear(): Promise<void> {
    this.cancel();
    const held = this.held;
    if (held === undefined) return;
    this.held = undefined;
    for (const place of this.clipboard.places) {
      const now = await this.clipboard.readText(place);
      if (now !== '' && timingSafeEqual(this.fingerprint(now), held)) {
        await this.clipboard.clear(place);
      }
    }
  }

  // The secret itself is not kept in memory for the sake of the comparison.
  private fingerprint(text: string): Buffer {
    return createHash('sha256').update(this.salt).update(text, 'utf8').digest();
  }
}
