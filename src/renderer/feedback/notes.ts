import type { ReactNode } from 'react';

/** So long is shown what passes by itself. */
export const PASSING_MS = 5_000;

/** What became of an action. */
export interface Note {
  readonly title: ReactNode;
  readonly body?: ReactNode;
  readonly action?: { readonly label: string; readonly onClick: () => void };
  readonly intent: 'success' | 'warning' | 'error';
  /** Stays until it is closed; the others pass after {@link PASSING_MS}. */
  readonly lasting: boolean;
}

type Show = (note: Note) => void;

/**
 * Notes on their way from who says something to what shows it. What shows them may be read only
 * once there is a note: they wait for it, in the order in which they came.
 */
export class Notes {
  private waiting: { readonly note: Note; readonly sinceMs: number }[] = [];
  private readonly listeners = new Set<() => void>();
  private show: Show | undefined;

  /** `now`: milliseconds by a clock that is never set. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  add(note: Note): void {
    if (this.show !== undefined) {
      this.show(note);
      return;
    }
    this.waiting.push({ note, sinceMs: this.now() });
    for (const listener of this.listeners) listener();
  }

  /**
   * Hands over each note once: those that wait now, others as they come. Gives a function that ends
   * it. What would have passed meanwhile is left out: who was locked out for an hour is not told
   * then that something has just been copied.
   */
  shownBy(show: Show): () => void {
    // Not before the last one that waits is handed over: a note that comes of it comes after it.
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      const passed = !next.note.lasting && this.now() - next.sinceMs >= PASSING_MS;
      if (!passed) show(next.note);
    }
    const own: Show = (note) => show(note);
    this.show = own;
    return () => {
      if (this.show === own) this.show = undefined;
    };
  }

  /** Calls back whenever a note has to wait, at once where one waits; gives a function that ends it. */
  whenWaiting(listener: () => void): () => void {
    this.listeners.add(listener);
    if (this.waiting.length > 0) listener();
    return () => this.listeners.delete(listener);
  }
}

/** Those of this window. */
export const notes = new Notes();
