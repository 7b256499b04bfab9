import { randomUUID } from 'node:crypto';
import type { Pasted } from '../../../shared/domain/pasted/unwrap';
import { ProblemError } from '../../../shared/domain/result';
import type { Clock } from '../../ports/clock';
import { appTexts } from '../../texts/app-texts';

const HELD_MS = 10 * 60_000;
const MOST = 20;

/** Secrets that were pasted and not yet kept: in memory only, and not for long. */
export class HeldPastes {
  private readonly held = new Map<
    string,
    { readonly pasted: Pasted; readonly cancel: () => void; readonly onKept: () => void }
  >();

  constructor(private readonly clock: Clock) {}

  /**
   * Holds it for ten minutes and gives the ID it is asked for by; beyond twenty the oldest goes.
   * `onKept` is called once it was taken, which is done once it is stored.
   */
  put(pasted: Pasted, onKept: () => void = () => undefined): string {
    const id = randomUUID();
    const cancel = this.clock.after(HELD_MS, () => this.drop(id));
    this.held.set(id, { pasted, cancel, onKept });
    const [oldest] = this.held.keys();
    if (this.held.size > MOST && oldest !== undefined) this.drop(oldest);
    return id;
  }

  /** What is held by that ID; throws `ProblemError` where it is no more. */
  peek(id: string): Pasted {
    const found = this.held.get(id);
    if (found !== undefined) return found.pasted;
    throw new ProblemError({
      code: 'paste-gone',
      message: appTexts().paste.gone,
      field: 'secret',
    });
  }

  /** Gives it and forgets it. */
  take(id: string): Pasted {
    const pasted = this.peek(id);
    const onKept = this.held.get(id)?.onKept;
    this.drop(id);
    onKept?.();
    return pasted;
  }

  /** Forgets all of them. */
  clear(): void {
    for (const id of [...this.held.keys()]) this.drop(id);
  }

  drop(id: string): void {
    this.held.get(id)?.cancel();
    this.held.delete(id);
  }
}
