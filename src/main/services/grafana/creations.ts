import { randomUUID } from 'node:crypto';
import type {
  Creation,
  GrafanaConnection,
  GrafanaKey,
  Metadata,
} from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import type { NameBefore } from './careful-create';
import { leftOver } from './left-over';
import type { KeyListing } from './list-keys';
import { isElsewhere } from './server-of';

export interface CreationsParts {
  readonly metadata: MetadataStore;
  readonly clock: Clock;
  /** Which program this is. There is only one app at a time, but any number of the other. */
  readonly by: NonNullable<Creation['by']>;
}

type Facts = Pick<Creation, 'connectionId' | 'keyKind' | 'name'> & Partial<Creation>;

/** Longer than any creation takes: what is younger may be another program's, still at work. */
const AT_WORK_MS = 2 * 60_000;

/**
 * What is being made on servers, as the file has it: written before a server is asked, taken away
 * with the key that is stored. What is left of it tells of keys whose secret is lost.
 */
export class Creations {
  private readonly active = new Set<string>();

  constructor(private readonly parts: CreationsParts) {}

  /** Does `work`, which makes something; nothing is written before it calls `announce`. */
  async during<T>(facts: Facts, work: (creation: CreationNote) => Promise<T>): Promise<T> {
    const { metadata, clock, by } = this.parts;
    const id = randomUUID();
    const startedAt = new Date(clock.now()).toISOString();
    this.active.add(id);
    try {
      return await work(new CreationNote(metadata, { ...facts, id, startedAt, by }));
    } finally {
      this.active.delete(id);
    }
  }

  /** Whether this program is making it just now. */
  isActive(id: string): boolean {
    return this.active.has(id);
  }

  /**
   * When it is to be looked for (milliseconds since 1970 UTC); `undefined` where it was found, or
   * its connection leads to its server no more.
   */
  lookAt(document: Metadata, creation: Creation): number | undefined {
    const connection = document.sources.find(({ id }) => id === creation.connectionId);
    if (connection?.kind !== 'grafana-connection') return undefined;
    if (creation.found !== undefined || isElsewhere(creation.server, connection)) return undefined;
    return this.atRestFrom(creation);
  }

  /** Those of a connection that nobody is at any more: what its list tells from now on is true. */
  atRest(connection: GrafanaConnection): ReadonlySet<string> {
    const nowMs = this.parts.clock.now();
    return new Set(
      this.parts.metadata
        .read()
        .creations.filter(
          (each) =>
            each.connectionId === connection.id &&
            !isElsewhere(each.server, connection) &&
            this.isAtRest(each, nowMs),
        )
        .map(({ id }) => id),
    );
  }

  /**
   * Compares what was to be made with the server's list: what is not there is forgotten, what is
   * there without being a credential here is noted as found. `ids` are those that were at rest
   * before the list was read. Throws `ProblemError` where the disk refuses.
   */
  async reconcile(
    connectionId: string,
    ids: ReadonlySet<string>,
    listing: KeyListing,
  ): Promise<void> {
    if (ids.size === 0) return;
    await this.parts.metadata.update((document) => {
      const records = keysOf(document, connectionId);
      let isNew = false;
      const creations = document.creations.flatMap((creation) => {
        if (!ids.has(creation.id)) return [creation];
        const left = leftOver(creation, listing, records);
        if (left.state === 'not-told') return [creation];
        if (left.state !== 'there') {
          isNew = true;
          return [];
        }
        if (JSON.stringify(left.found) === JSON.stringify(creation.found)) return [creation];
        isNew = true;
        return [{ ...creation, found: left.found }];
      });
      return isNew ? { ...document, creations } : document;
    });
  }

  private isAtRest(creation: Creation, nowMs: number): boolean {
    if (this.active.has(creation.id)) return false;
    // A clock that was set back counts as long ago.
    return nowMs >= this.atRestFrom(creation) || nowMs < Date.parse(creation.startedAt);
  }

  private atRestFrom({ startedAt, by }: Creation): number {
    // The only app knows of each of its own whether it is at it.
    const ours = by === 'app' && this.parts.by === 'app';
    return Date.parse(startedAt) + (ours ? 0 : AT_WORK_MS);
  }
}

/** The keys of a connection that are credentials here. */
export function keysOf(document: Metadata, connectionId: string): GrafanaKey[] {
  return document.credentials.filter(
    (each): each is GrafanaKey => each.kind === 'grafana-key' && each.sourceId === connectionId,
  );
}

/** One creation under way. */
export class CreationNote {
  constructor(
    private readonly metadata: MetadataStore,
    private facts: Creation,
  ) {}

  /** Writes down what is about to be made. Throws `ProblemError`, and then nothing may be made. */
  async announce(before: NameBefore, more: Partial<Creation> = {}): Promise<void> {
    const { before: _, ...rest } = { ...this.facts, ...more };
    this.facts = before === 'none' ? rest : { ...rest, before };
    const { facts } = this;
    await this.metadata.update((document) => ({
      ...document,
      creations: [...document.creations.filter((each) => each.id !== facts.id), facts],
    }));
  }

  /** Adds what has become known; it is written with the next announcement. */
  learn(more: Partial<Creation>): void {
    this.facts = { ...this.facts, ...more };
  }

  /** The document without it: for the change that stores the key. */
  readonly without = (document: Metadata): Metadata => withoutCreation(document, this.facts.id);

  /** Nothing is on the server. Where the disk refuses, the next look at the server says so again. */
  async drop(): Promise<void> {
    await this.quietly(this.without);
  }

  /** It is on the server, without its secret. */
  async found(found: NonNullable<Creation['found']>): Promise<void> {
    await this.quietly((document) => ({
      ...document,
      creations: document.creations.map((each) =>
        each.id === this.facts.id ? { ...this.facts, found } : each,
      ),
    }));
  }

  private async quietly(change: (document: Metadata) => Metadata): Promise<void> {
    try {
      await this.metadata.update(change);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }
}

/** The document without that creation; the same one where it is not in there. */
export function withoutCreation(document: Metadata, id: string): Metadata {
  if (!document.creations.some((each) => each.id === id)) return document;
  return { ...document, creations: document.creations.filter((each) => each.id !== id) };
}
