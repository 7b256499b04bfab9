import { randomUUID } from 'node:crypto';
import type { Credential, Metadata } from '../../shared/domain/model';
import { ProblemError } from '../../shared/domain/result';
import type { Exclusion } from '../ports/exclusion';
import type { MetadataStore } from '../ports/metadata-store';
import { KeychainError, type SecretStore } from '../ports/secret-store';
import { appTexts } from '../texts/app-texts';
import { Fingerprinter, type Prints } from './fingerprinter';
import { stamped } from './former-secrets';
import { problemOf } from './keychain-problem';
import { secretIdsOf } from './secret-references';

/** A change of names and dates together with the secrets that go with it. */
export interface VaultChange {
  /** New secrets by the ids that {@link newSecretId} gave. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Keychain accounts to drop besides those that the change leaves without a reference. */
  readonly dropped?: readonly string[];
  /** Made upon the document of that moment, which others may have changed meanwhile. */
  readonly apply: (current: Metadata) => Metadata;
  /** Called as each of the new secrets is stored, with how many are. */
  readonly onStored?: (count: number) => void;
}

/** Where keychain and document are at odds. */
export interface KeychainAudit {
  /** In the keychain and named nowhere here: another profile or version may own it. */
  readonly unknown: readonly string[];
  /** Named here and not in the keychain. */
  readonly missing: readonly string[];
}

/** A keychain account that says nothing about what it holds. */
export function newSecretId(): string {
  return randomUUID();
}

/**
 * Keeps the keychain and the metadata file as one. New secrets go under new ids, named in the
 * file beforehand; the file is committed; only then are old secrets dropped. Whatever step a crash
 * or a fault interrupts, the old state or the new one is whole, and a later change drops the rest.
 */
export class Vault {
  private queue: Promise<unknown> = Promise.resolve();
  private readonly fingerprinter: Fingerprinter;

  constructor(
    private readonly secrets: SecretStore,
    private readonly metadata: MetadataStore,
    /** Without it another process would take for left over what this one is about to refer to. */
    private readonly exclusion: Exclusion = { run: (work) => work() },
    /** Milliseconds since 1970 UTC. */
    private readonly clock: { now(): number } = Date,
  ) {
    this.fingerprinter = new Fingerprinter(secrets);
  }

  /** Carries out one change; throws `ProblemError` with everything as it was where it cannot. */
  commit(change: VaultChange): Promise<void> {
    return this.inTurn(async () => {
      const fresh = [...change.secrets.keys()];
      let toRead: ReadonlySet<string> | undefined;
      if (fresh.length > 0) {
        await this.metadata.update((now) => {
          const next = change.apply(now);
          // Others than those that go are not read: each may make the system ask its user.
          if (holdsOneOf(next, fresh)) toRead = new Set(forsaken(now, next));
          return loosen(now, fresh);
        });
      }
      await this.carryOut(change, toRead);
    });
  }

  /**
   * The fingerprint of a secret; `undefined` where none is held that it could be compared with.
   * Held secrets without a fingerprint get theirs by the way. Throws `ProblemError` where the
   * keychain cannot serve.
   */
  async fingerprintOf(secret: string): Promise<string | undefined> {
    try {
      const found = await this.fingerprinter.fingerprintOf(this.metadata.read(), secret);
      if (found !== undefined && !this.metadata.read().credentials.some(lacksPrint)) return found;
      await this.inTurn(async () => {
        await this.metadata.update((now) => now);
        const held = secretIdsOf(this.metadata.read());
        await this.carryOut({ secrets: new Map(), apply: (now) => now }, held);
      });
      return await this.fingerprinter.fingerprintOf(this.metadata.read(), secret);
    } catch (error) {
      throw asProblem(error);
    }
  }

  /**
   * Removes these secrets and those that `apply` leaves without a reference, then makes the change:
   * a deletion that is reported is a deletion of the secret. Where `apply` throws, nothing is
   * removed. Throws `ProblemError` with the metadata as it was where the keychain cannot serve, and
   * `half-removed` where a fault came between.
   */
  remove(secretIds: readonly string[], apply: VaultChange['apply']): Promise<void> {
    return this.inTurn(async () => {
      const now = this.metadata.read();
      let removed = 0;
      try {
        for (const id of new Set([...secretIds, ...forsaken(now, apply(now))])) {
          await this.secrets.delete(id);
          removed += 1;
        }
        await this.metadata.update((each) => stamped(each, apply(each), this.clock.now()));
      } catch (error) {
        const problem = asProblem(error);
        throw removed > 0 && problem instanceof ProblemError ? halfRemoved(problem) : problem;
      }
    });
  }

  /**
   * The secret; throws `ProblemError` where the keychain cannot serve or has none by that id, the
   * latter as a `secret-missing` in the words of `missing`.
   */
  async reveal(
    secretId: string | undefined,
    missing: () => string = () => appTexts().keychain.missing.entry,
  ): Promise<string> {
    let secret: string | undefined;
    try {
      secret = secretId === undefined ? undefined : await this.secrets.get(secretId);
    } catch (error) {
      throw asProblem(error);
    }
    if (secret !== undefined) return secret;
    throw new ProblemError({ code: 'secret-missing', message: missing() });
  }

  /**
   * Compares what the keychain has, which `list` tells, with what the document refers to, and drops
   * what an interrupted change left. Nobody else's entry is touched. Throws what `list` throws.
   */
  audit(list: () => Promise<readonly string[]>): Promise<KeychainAudit> {
    return this.inTurn(async () => {
      // Takes over what another process has saved.
      await this.metadata.update((now) => now);
      let held = new Set(await list());
      const document = this.metadata.read();
      const known = secretIdsOf(document);
      const loose = document.looseSecretIds.filter((id) => !known.has(id));
      if (loose.length > 0) {
        await this.dropLoose(loose);
        held = new Set(await list());
      }
      return {
        unknown: [...held].filter((id) => !known.has(id) && !loose.includes(id)),
        missing: [...known].filter((id) => !held.has(id)),
      };
    });
  }

  /** A change whose new IDs are listed; with `toRead` new secrets and those get fingerprints. */
  private async carryOut(
    { secrets, dropped = [], apply, onStored }: VaultChange,
    toRead: ReadonlySet<string> | undefined,
  ): Promise<void> {
    const prints = toRead === undefined ? undefined : await this.prints(secrets, toRead);
    const { newKey } = prints ?? {};
    if (newKey !== undefined) await this.metadata.update((now) => loosen(now, [newKey.id]));
    const all = new Map([
      ...secrets,
      ...(newKey === undefined ? [] : [[newKey.id, newKey.key] as const]),
    ]);
    const fresh = [...all.keys()];
    await this.store(all, onStored);
    let gone: readonly string[] = [];
    try {
      await this.metadata.update((now) => {
        const next = stamped(now, apply(now), this.clock.now(), prints);
        gone = [...dropped, ...forsaken(now, next)];
        return loosen(fasten(next, fresh), gone);
      });
    } catch (error) {
      await this.dropLoose(fresh);
      throw error;
    }
    // What a change leaves behind goes with it, also where it brought nothing new.
    if (fresh.length > 0 || gone.length > 0) {
      await this.dropLoose(this.metadata.read().looseSecretIds);
    }
  }

  private async prints(
    secrets: ReadonlyMap<string, string>,
    toRead: ReadonlySet<string>,
  ): Promise<Prints | undefined> {
    try {
      const document = this.metadata.read();
      return await this.fingerprinter.printsFor(document, secrets, toRead, newSecretId);
    } catch (error) {
      // Nothing was stored yet.
      await this.metadata.update((now) => fasten(now, [...secrets.keys()]));
      throw asProblem(error);
    }
  }

  private async store(
    secrets: ReadonlyMap<string, string>,
    onStored: VaultChange['onStored'],
  ): Promise<void> {
    const notStored = new Set(secrets.keys());
    for (const [id, secret] of secrets) {
      try {
        await this.secrets.set(id, secret);
        notStored.delete(id);
        onStored?.(secrets.size - notStored.size);
      } catch (error) {
        // Nobody knows whether it was stored: it may have been locked or have died just after that,
        // before it could be read back. The id stays listed.
        if (error instanceof KeychainError) notStored.delete(id);
        await this.metadata.update((now) => fasten(now, [...notStored]));
        throw asProblem(error);
      }
    }
  }

  /** Only called where somebody just changed what is kept, so that nothing prompts unasked. */
  private async dropLoose(ids: readonly string[]): Promise<void> {
    const gone: string[] = [];
    try {
      for (const id of ids) {
        await this.secrets.delete(id);
        gone.push(id);
      }
    } catch (error) {
      // What is left stays listed and is dropped after a later change.
      if (!(error instanceof KeychainError)) throw error;
    }
    if (gone.length === 0) return;
    try {
      await this.metadata.update((now) => fasten(now, gone));
    } catch (error) {
      // On a disk that refuses, ids of secrets that are gone stay listed: harmless.
      if (!(error instanceof ProblemError)) throw error;
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const alone = () => this.exclusion.run(work);
    const turn = this.queue.then(alone, alone);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

/** Whether a credential's secret is among these. */
function holdsOneOf({ credentials }: Metadata, secretIds: readonly string[]): boolean {
  const ids = new Set(secretIds);
  return credentials.some(({ secretId }) => secretId !== undefined && ids.has(secretId));
}

function lacksPrint({ secretId, fingerprint }: Credential): boolean {
  return secretId !== undefined && fingerprint === undefined;
}

function loosen(document: Metadata, ids: readonly string[]): Metadata {
  if (ids.length === 0) return document;
  return { ...document, looseSecretIds: [...new Set([...document.looseSecretIds, ...ids])] };
}

function fasten(document: Metadata, ids: readonly string[]): Metadata {
  if (ids.length === 0) return document;
  const fastened = new Set(ids);
  return { ...document, looseSecretIds: document.looseSecretIds.filter((id) => !fastened.has(id)) };
}

/** What `now` refers to and `next` no longer does. */
function forsaken(now: Metadata, next: Metadata): string[] {
  const kept = secretIdsOf(next);
  return [...secretIdsOf(now)].filter((id) => !kept.has(id));
}

function asProblem(error: unknown): unknown {
  return error instanceof KeychainError ? new ProblemError(problemOf(error)) : error;
}

/** The sentence of the fault would say that nothing was changed. */
function halfRemoved(cause: ProblemError): ProblemError {
  return new ProblemError({
    code: 'half-removed',
    message: appTexts().keychain.halfRemoved(cause.problem.code),
  });
}
