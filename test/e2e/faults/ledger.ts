import { expect } from '@playwright/test';
import type { DesktopSession } from '../../support/desktop-session';
import { type HeldCredential, type Holdings, isSignedBy, secretsInFiles } from './holdings';

interface Noted {
  readonly kind: 'source' | 'credential';
  /** Whether it may be gone, because its deletion was under way. */
  mayBeGone: boolean;
  /** Values of which the file must show one: several only while a change is under way. */
  names: Set<string>;
  ends: Set<string>;
}

/**
 * What the app has reported as done, kept by the test. A change that is under way is noted before it
 * is asked for, so that it may have happened or not; everything else must be as reported.
 */
export class Ledger {
  /** Every key and token there ever was, to be searched for in files. */
  readonly secrets = new Set<string>();
  /** Keys that a source has or had. */
  readonly keys = new Set<string>();
  /** Names of what is being added, and so may be there without having been reported. */
  readonly coming = new Set<string>();
  /** Whose secret is gone and whose row is not: a deletion was asked for and broke off. */
  readonly halfGone = new Map<string, Noted['kind']>();
  lost = 0;
  found = 0;
  private readonly rows = new Map<string, Noted>();

  ids(kind: Noted['kind']): string[] {
    return [...this.rows].filter(([, row]) => row.kind === kind).map(([id]) => id);
  }

  addKey(key: string): void {
    this.keys.add(key);
    this.secrets.add(key);
  }

  /** The app has reported it as saved. */
  saved(kind: Noted['kind'], id: string, name: string, end?: string): void {
    this.coming.delete(name);
    this.rows.set(id, {
      kind,
      mayBeGone: false,
      names: new Set([name]),
      ends: new Set(end === undefined ? [] : [end]),
    });
  }

  /** It is being changed, or removed, and may show the old or the new. */
  changing(id: string, change: { name?: string; end?: string; gone?: boolean }): void {
    const row = this.row(id);
    if (change.name !== undefined) row.names.add(change.name);
    if (change.end !== undefined) row.ends.add(change.end);
    if (change.gone === true) row.mayBeGone = true;
  }

  /** Its end is being changed to one that only the app knows. */
  loosen(id: string): void {
    this.row(id).ends = new Set();
  }

  /** The app has reported the change as done. */
  changed(id: string, change: { name?: string; end?: string; gone?: boolean }): void {
    const row = this.row(id);
    if (change.name !== undefined) row.names = new Set([change.name]);
    if (change.end !== undefined) row.ends = new Set([change.end]);
    if (change.gone !== true) return;
    this.rows.delete(id);
    this.halfGone.delete(id);
  }

  /**
   * Compares; what was under way is settled by what is found. Throws where anything reported is not
   * there, does not verify, or a secret is in a file.
   */
  compare(desktop: DesktopSession, found: Holdings): void {
    const faults = [...found.faults];
    for (const secret of found.entries.values()) {
      // A keyring that died as it made an entry can leave one that is empty.
      if (secret !== '') this.secrets.add(secret);
    }
    const present = new Map(
      [...found.sources, ...found.credentials].map((row) => [row.id, row] as const),
    );
    for (const { id, name } of found.without) {
      const row = this.rows.get(id);
      if (row?.mayBeGone === true) this.halfGone.set(id, row.kind);
      else if (!this.halfGone.has(id)) faults.push(`${name} has no secret in the keyring.`);
    }
    for (const [id, row] of this.rows) {
      const shown = present.get(id);
      if (shown === undefined) {
        if (!row.mayBeGone) faults.push(`${[...row.names].join(' or ')} is lost.`);
        this.rows.delete(id);
        continue;
      }
      const { expiresAt } = shown as HeldCredential;
      if (!row.names.has(shown.name)) faults.push(`${shown.name} was ${[...row.names]}.`);
      if (row.ends.size > 0 && !row.ends.has(expiresAt ?? '')) {
        faults.push(`${shown.name} ends at ${expiresAt} in place of ${[...row.ends]}.`);
      }
      this.saved(row.kind, id, shown.name, row.kind === 'credential' ? expiresAt : undefined);
    }
    this.adoptNew(found, faults);
    faults.push(...this.unverified(found));
    const secretsFound = secretsInFiles(desktop, this.secrets);
    this.lost += faults.length;
    this.found += secretsFound;
    expect(faults).toEqual([]);
    expect(secretsFound).toBe(0);
  }

  private adoptNew(found: Holdings, faults: string[]): void {
    for (const { id, name } of found.sources) this.adopt('source', id, name, undefined, faults);
    for (const { id, name, expiresAt } of found.credentials) {
      this.adopt('credential', id, name, expiresAt, faults);
    }
    this.coming.clear();
  }

  private adopt(
    kind: Noted['kind'],
    id: string,
    name: string,
    end: string | undefined,
    faults: string[],
  ): void {
    if (this.rows.has(id)) return;
    if (!this.coming.has(name)) faults.push(`${name} came from nowhere.`);
    this.saved(kind, id, name, end);
  }

  private unverified(found: Holdings): string[] {
    return found.credentials
      .filter(({ id, kind }) => kind === 'apim-token' && !this.halfGone.has(id))
      .filter(({ secretId = '', identifier = '', expiresAt = '' }) => {
        const token = found.entries.get(secretId) ?? '';
        return !isSignedBy(token, { identifier, expiresAt }, this.keys);
      })
      .map(({ name }) => `The token of ${name} does not verify.`);
  }

  private row(id: string): Noted {
    const row = this.rows.get(id);
    if (row === undefined) throw new Error(`The ledger has no ${id}.`);
    return row;
  }
}
