import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import type { ClipboardTrace, ClipboardTraceFile } from '../ports/clipboard-trace-file';
import type { Log } from '../ports/log';

/** Some 30 ms and 16 MiB for each try: what is copied may be a password that somebody thought up. */
const COST: ScryptOptions = { N: 16_384, r: 8, p: 1 };
const DIGEST_BYTES = 32;
/** The copy that is being made, and the one before, which is still there if that fails. */
const MOST = 2;

/**
 * Remembers, for a run after a crash, what this app put on the clipboard: as salted digests, a salt
 * for each copy, until the clipboard is cleared.
 */
export class ClipboardTraces {
  constructor(
    private readonly file: ClipboardTraceFile,
    private readonly log: Pick<Log, 'recordError'>,
  ) {}

  /** Before the text goes there. Where the disk refuses, the copy is made all the same. */
  async note(text: string): Promise<void> {
    try {
      const salt = randomBytes(16);
      const digest = await digestOf(text, salt);
      const trace = { salt: salt.toString('base64'), digest: digest.toString('base64') };
      this.file.write([...this.file.read(), trace].slice(-MOST));
    } catch (error) {
      this.log.recordError('clipboard-not-noted', error);
    }
  }

  /** Whether there is anything to compare with: else nobody's clipboard is looked at. */
  get any(): boolean {
    return this.file.read().length > 0;
  }

  /** Whether this app put that text on the clipboard, in this run or the one that crashed. */
  async knows(text: string): Promise<boolean> {
    for (const trace of this.file.read()) {
      if (await matches(text, trace)) return true;
    }
    return false;
  }

  forget(): void {
    this.file.remove();
  }
}

async function matches(text: string, { salt, digest }: ClipboardTrace): Promise<boolean> {
  const expected = Buffer.from(digest, 'base64');
  if (expected.length !== DIGEST_BYTES) return false;
  return timingSafeEqual(await digestOf(text, Buffer.from(salt, 'base64')), expected);
}

function digestOf(text: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(text, salt, DIGEST_BYTES, COST, (error, digest) => {
      if (error === null) resolve(digest);
      else reject(error);
    });
  });
}
