import type { Problem, Result } from '../../shared/domain/result';
import type { Bridge, Snapshot } from '../../shared/ipc/api';
import { withKeptViews } from './kept-views';

export type SnapshotState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: Problem }
  /** Of the head only at first; once it is all of it, it stays so. */
  | { readonly status: 'ready'; readonly snapshot: Snapshot };

export interface SnapshotDoor extends Pick<Bridge, 'getSnapshot' | 'onChanged'> {
  /** What the window begins with; where that is all there is, it is the whole snapshot. */
  getSnapshotHead(): Promise<Result<Snapshot>>;
}

/**
 * What the window knows of the app: its head first, all of it as soon as somebody wants that, and
 * then again whenever the app says that something changed. Any number of changes during a read end
 * in one further read.
 */
export class SnapshotStore {
  private state: SnapshotState = { status: 'loading' };
  private readonly listeners = new Set<() => void>();
  private running: Promise<void> | undefined;
  private next: Promise<void> | undefined;
  private tellWhole: (snapshot: Snapshot) => void = () => undefined;
  private readonly firstWhole = new Promise<Snapshot>((resolve) => {
    this.tellWhole = resolve;
  });
  private wholeWanted = false;

  constructor(private readonly door: SnapshotDoor) {}

  readonly getState = (): SnapshotState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins to follow the app; gives a function that stops it. */
  start(): () => void {
    const stop = this.door.onChanged(() => void this.refresh());
    void this.refresh();
    return stop;
  }

  /** Settles once the state is at least as new as this call. */
  refresh(): Promise<void> {
    if (this.running === undefined) {
      this.running = this.load().finally(() => {
        this.running = undefined;
      });
      return this.running;
    }
    this.next ??= this.running.then(() => {
      this.next = undefined;
      return this.refresh();
    });
    return this.next;
  }

  /**
   * The first whole snapshot, always the same promise. It is read now where only the head is known;
   * where that fails, the state says so, and what is read later settles it.
   */
  whole(): Promise<Snapshot> {
    if (!this.wholeWanted) {
      this.wholeWanted = true;
      // What is being read since the head is known is all of it.
      const coming = this.state.status === 'ready' && this.running !== undefined;
      if (!this.isWhole() && !coming) void this.refresh();
    }
    return this.firstWhole;
  }

  private isWhole(): boolean {
    return this.state.status === 'ready' && this.state.snapshot.rest === undefined;
  }

  private async load(): Promise<void> {
    const { state: before } = this;
    const result = await (before.status === 'ready'
      ? this.door.getSnapshot()
      : this.door.getSnapshotHead());
    if (result.ok) {
      this.set({
        status: 'ready',
        snapshot:
          before.status === 'ready' ? withKeptViews(before.snapshot, result.value) : result.value,
      });
    } else if (!this.isWhole()) {
      this.wholeWanted = false;
      this.set({ status: 'failed', problem: result.problem });
    }
    // A read that fails later leaves what is known on the screen.
  }

  private set(state: SnapshotState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
    if (state.status === 'ready' && state.snapshot.rest === undefined) {
      this.tellWhole(state.snapshot);
    }
  }
}
