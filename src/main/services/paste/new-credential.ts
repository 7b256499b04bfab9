import { randomUUID } from 'node:crypto';
import type { EntryMoment } from '../../../shared/domain/kinds/entry';
import type { Credential, Metadata } from '../../../shared/domain/model';
import { checkName } from '../../../shared/domain/names';
import { unwrap } from '../../../shared/domain/result';
import type { EnteredInput } from '../../../shared/ipc/api';
import { FRESH } from '../fresh-credential';
import type { ReadSecret } from './entered-secret';

/** What a new credential is made from, its name and tags checked already. */
export interface NewFacts {
  readonly input: EnteredInput;
  readonly read: ReadSecret | undefined;
  readonly moment: EntryMoment;
  /** What every record begins with. */
  readonly base: Omit<typeof FRESH, 'tags'> &
    Pick<Credential, 'id' | 'name' | 'tags' | 'createdAt' | 'updatedAt'>;
}

/** A credential that is about to be kept. */
export interface NewCredential {
  readonly record: Credential;
  /** As it goes into the keychain. */
  readonly secret?: string;
  readonly notes: readonly string[];
  /** Throws `ProblemError` where what it was made from has changed meanwhile. */
  check?(current: Metadata): void;
}

/** What stands in every new record; `name` and `tags` are checked. */
export function newBase(name: string, tags: string[], nowMs: number): NewFacts['base'] {
  const now = new Date(nowMs).toISOString();
  return { id: randomUUID(), name, createdAt: now, updatedAt: now, ...FRESH, tags };
}

/** Throws `ProblemError` where a credential other than `id` has that name. */
export function freeName({ credentials }: Metadata, name: string, id?: string): string {
  const taken = credentials.filter((each) => each.id !== id).map((each) => each.name);
  return unwrap(checkName(name, { taken, field: 'name' }));
}
