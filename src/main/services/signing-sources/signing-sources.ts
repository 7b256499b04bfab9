import { randomUUID } from 'node:crypto';
import type { Metadata, SigningSource } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import type { Saved } from '../../../shared/ipc/api';
import type { Clock } from '../../ports/clock';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import type { Vault } from '../vault';
import { type Rekeyed, readKeyChange, withKeys } from './key-change';
import { keyNotes, staleTokenNotes } from './key-notes';
import { type KeyFields, readKeys, requireOne } from './typed-keys';

/** What a kind of source with two keys is besides its keys. */
export interface SourceRules<S extends SigningSource, I extends KeyFields, F extends object> {
  /** Throws `ProblemError` where there is none of this kind. */
  find(document: Metadata, id: string): S;
  /** Its own fields, checked; throws `ProblemError` naming the one that cannot be right. */
  check(input: I, otherNames: readonly string[]): F;
  make(parts: F & KeyedParts): S;
}

type KeyedParts = Pick<
  SigningSource,
  'id' | 'keySecretIds' | 'keyChangedAt' | 'createdAt' | 'updatedAt'
>;

/** What all sources with a primary and a secondary key have in common: entered once, kept, removed. */
export class SigningSources<S extends SigningSource, I extends KeyFields, F extends object> {
  constructor(
    private readonly metadata: MetadataStore,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly rules: SourceRules<S, I, F>,
  ) {}

  /** Stores a source and its keys; throws `ProblemError` naming the field that cannot be right. */
  async add(input: I): Promise<Saved> {
    const { rules } = this;
    const facts = rules.check(input, otherNames(this.metadata.read()));
    const typed = readKeys(input);
    requireOne(typed);
    const change = await readKeyChange(this.vault, undefined, typed);
    const now = this.nowIso();
    const made = rules.make({
      ...facts,
      id: randomUUID(),
      keySecretIds: {},
      keyChangedAt: {},
      createdAt: now,
      updatedAt: now,
    });
    const keyed = withKeys(made, change, now);
    await this.vault.commit({
      secrets: change.secrets,
      apply: (document) => {
        rules.check(input, otherNames(document));
        return { ...document, sources: [...document.sources, keyed.source] };
      },
    });
    return { id: made.id, notes: [...typed.notes, ...keyNotes(change, keyed)] };
  }

  /** Changes a source; a key left empty stays as it is. Throws `ProblemError`. */
  async edit(id: string, input: I): Promise<Saved> {
    const { rules } = this;
    const before = rules.find(this.metadata.read(), id);
    const facts = rules.check(input, otherNames(this.metadata.read(), id));
    const typed = readKeys(input);
    const change = await readKeyChange(this.vault, before, typed);
    let after: Rekeyed<S> = { source: before, changed: [] };
    await this.vault.commit({
      secrets: change.secrets,
      apply: (document) => {
        rules.check(input, otherNames(document, id));
        // Told from here and not from the click: a token signed meanwhile has the former key.
        const now = this.nowIso();
        const edited = { ...rules.find(document, id), ...facts, updatedAt: now };
        after = withKeys<S>(edited, change, now);
        return withSource(document, after.source);
      },
    });
    return {
      id,
      notes: [
        ...typed.notes,
        ...keyNotes(change, after),
        ...staleTokenNotes(this.metadata.read(), before, after),
      ],
    };
  }

  /** Removes a source and its keys; refused while credentials refer to it. */
  async remove(id: string): Promise<void> {
    this.rules.find(this.metadata.read(), id);
    await this.vault.remove([], (document) => {
      refuseInUse(document, this.rules.find(document, id));
      return { ...document, sources: document.sources.filter((each) => each.id !== id) };
    });
  }

  private nowIso(): string {
    return new Date(this.clock.now()).toISOString();
  }
}

/** The document with a source in place of the former one of that id. */
export function withSource(document: Metadata, source: SigningSource): Metadata {
  return {
    ...document,
    sources: document.sources.map((each) => (each.id === source.id ? source : each)),
  };
}

function otherNames(document: Metadata, id?: string): string[] {
  return document.sources.filter((each) => each.id !== id).map((each) => each.name);
}

function refuseInUse(document: Metadata, source: SigningSource): void {
  const users = document.credentials.filter((each) => each.sourceId === source.id);
  if (users.length === 0) return;
  const first = users.slice(0, 3).map(({ name }) => name);
  throw new ProblemError({
    code: 'source-in-use',
    message: appTexts().signingSources.inUse(source.name, users.length, first),
  });
}
