import type { Problem } from '../../shared/domain/result';
import type { QuickAnswer, QuickBridge, QuickForm, QuickRow } from '../../shared/ipc/api';

export interface QuickState {
  readonly text: string;
  /** Undefined until the first answer. */
  readonly answer?: QuickAnswer;
  /** Index of the row that Enter copies. */
  readonly chosen: number;
  readonly copying: boolean;
  readonly problem?: Problem;
}

type Door = Pick<QuickBridge, 'quickSearch' | 'quickCopy' | 'onChanged'>;

/**
 * What the box knows: the text, what matches it, and the row that is chosen. Only the answer to the
 * latest text counts, and a copy waits for it: whoever types fast and presses Enter gets what the
 * whole text finds.
 */
export class QuickSearch {
  private state: QuickState = { text: '', chosen: 0, copying: false };
  private readonly listeners = new Set<() => void>();
  private latest: Promise<void> = Promise.resolve();
  private asked = 0;

  constructor(private readonly door: Door) {}

  readonly getState = (): QuickState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks for the first rows and follows the app; gives a function that stops it. */
  start(): () => void {
    const stop = this.door.onChanged(() => void this.refresh());
    void this.refresh();
    return stop;
  }

  type(text: string): void {
    this.set({ text, problem: undefined });
    this.latest = this.look((_rows) => 0);
  }

  /** The same text once more; the chosen row stays chosen. */
  refresh(): Promise<void> {
    const id = this.row()?.id;
    this.latest = this.look((rows) =>
      Math.max(
        0,
        rows.findIndex((row) => row.id === id),
      ),
    );
    return this.latest;
  }

  /** Chooses another row; from the last one goes on to the first. */
  move(by: number): void {
    const count = this.state.answer?.rows.length ?? 0;
    if (count === 0) return;
    const { chosen } = this.state;
    const to = chosen + by;
    const single = Math.abs(by) === 1;
    this.choose(single ? (to + count) % count : Math.min(Math.max(to, 0), count - 1));
  }

  choose(chosen: number): void {
    this.set({ chosen, problem: undefined });
  }

  /** The row that Enter copies. */
  row(): QuickRow | undefined {
    return this.state.answer?.rows[this.state.chosen];
  }

  /** Copies the chosen row; the app takes the box away where that went well. */
  async copy(form: QuickForm): Promise<void> {
    await this.latest;
    const row = this.row();
    if (row === undefined || this.state.copying) return;
    this.set({ copying: true, problem: undefined });
    const result = await this.door.quickCopy(row.id, form);
    this.set({ copying: false, problem: result.ok ? undefined : result.problem });
    if (!result.ok && result.problem.code === 'locked') await this.refresh();
  }

  private async look(choose: (rows: readonly QuickRow[]) => number): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    const result = await this.door.quickSearch(this.state.text);
    if (turn !== this.asked) return this.latest;
    if (!result.ok) return this.set({ problem: result.problem });
    this.set({ answer: result.value, chosen: choose(result.value.rows) });
  }

  private set(change: { readonly [K in keyof QuickState]?: QuickState[K] | undefined }): void {
    const { problem, ...rest } = { ...this.state, ...change };
    this.state = { ...rest, ...(problem === undefined ? {} : { problem }) } as QuickState;
    for (const listener of this.listeners) listener();
  }
}
