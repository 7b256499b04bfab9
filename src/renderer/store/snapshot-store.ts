import type { Problem } from '../../shared/domain/result';
import type { Bridge, Snapshot } from '../../shared/ipc/api';
import { withKeptViews } from './kept-views';

export type SnapshotState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'ready'; readonly snapshot: Snapshot };

type SnapshotDoor = Pick<Bridge, 'getSnapshot' | 'onChanged'>;

/**
 * What the window knows of the app: read once, then again whenever the app says that something
 * changed. Any number of changes during a read end in one further read.
 */
export class SnapshotStore {
  private state: SnapshotState = { status: 'loading' };
  private readonly listeners = new Set<() => void>();
  private running: Promise<void> | undefined;
  private next: Promise<void> | undefined;

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

  private async load(): Promise<void> {
    const result = await this.door.getSnapshot();
    // A read that fails later leaves what is known on the screen.
    if (result.ok) {
      const { state } = this;
      const snapshot =
        state.status === 'ready' ? withKeptViews(state.snapshot, result.value) : result.value;
      this.set({ status: 'ready', snapshot });
    } else if (this.state.status !== 'ready') {
      this.set({ status: 'failed', problem: result.problem });
    }
  }

  private set(state: SnapshotState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
