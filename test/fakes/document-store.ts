/**
 * Keeps one document "on disk" and in memory, as a metadata store does: a change is on disk first,
 * listeners hear of it afterwards, a refusing disk leaves everything as it was.
 */
export class DocumentStore<Document> {
  /** Thrown by each update while it is set. */
  refusal: Error | undefined;
  updates = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private document: Document) {}

  read(): Document {
    return this.document;
  }

  async update(change: (current: Document) => Document): Promise<void> {
    if (this.refusal !== undefined) throw this.refusal;
    const next = change(this.document);
    if (next === this.document) return;
    this.updates += 1;
    this.document = next;
    for (const listener of this.listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What a new process reads from the disk: equal, and none of the same objects. */
  reopened(): DocumentStore<Document> {
    return new DocumentStore(structuredClone(this.document));
  }
}

/** Preferences in memory. */
export class PreferenceStore<Preferences extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private preferences: Preferences) {}

  read(): Preferences {
    return this.preferences;
  }

  update(change: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...change };
    for (const listener of this.listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
