/** Lets work on one thing go on one after the other. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Whether something is being done, or waits to be. */
  isBusy(key: string): boolean {
    return this.last.has(key);
  }

  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(work, work);
    this.last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.last.get(key) === turn) this.last.delete(key);
    }
  }
}
