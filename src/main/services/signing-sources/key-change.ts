import type { KeyRole, SigningSource } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import { newSecretId, type Vault } from '../vault';
import type { TypedKeys } from './typed-keys';

/** Keys as typed beside those that are stored. */
export interface KeyChange {
  /** For the keychain, by new accounts. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly secretIds: ReadonlyMap<KeyRole, string>;
  /** Accounts that hold the very text that was typed for their role. */
  readonly unchanged: ReadonlyMap<KeyRole, string>;
  /** Primary and secondary are one text: somebody copied the wrong line. */
  readonly alike: boolean;
}

/**
 * What typed keys mean for a source, `undefined` for a new one. Stored keys are read for it only
 * where something was typed. Throws `ProblemError` where the keychain cannot serve.
 */
export async function readKeyChange(
  vault: Vault,
  source: SigningSource | undefined,
  { byRole }: TypedKeys,
): Promise<KeyChange> {
  const stored = source === undefined || byRole.size === 0 ? {} : source.keySecretIds;
  const secretIds = new Map([...byRole.keys()].map((role) => [role, newSecretId()]));
  const secrets = new Map<string, string>();
  const unchanged = new Map<KeyRole, string>();
  const texts = new Map(byRole);
  for (const role of ['primary', 'secondary'] as const) {
    const typed = byRole.get(role);
    const storedId = stored[role];
    const held = storedId === undefined ? undefined : await revealIfThere(vault, storedId);
    if (typed === undefined) {
      if (held !== undefined) texts.set(role, held);
      continue;
    }
    secrets.set(secretIds.get(role) ?? '', typed);
    if (storedId !== undefined && held === typed) unchanged.set(role, storedId);
  }
  const alike = texts.size === 2 && texts.get('primary') === texts.get('secondary');
  return { secrets, secretIds, unchanged, alike };
}

/** A source with the typed keys, and what that brought about. */
export interface Rekeyed<S extends SigningSource> {
  readonly source: S;
  /** Keys with another text than before. */
  readonly changed: readonly KeyRole[];
  /** The key whose rolling this ended. */
  readonly rolled?: KeyRole;
}

/**
 * Lays typed keys over a source. The rolling of a key ends where it has a new text, which must not
 * be the other key's. `now` is ISO UTC.
 */
export function withKeys<S extends SigningSource>(
  source: S,
  change: KeyChange,
  now: string,
): Rekeyed<S> {
  const changed = [...change.secretIds.keys()].filter(
    (role) =>
      !change.unchanged.has(role) ||
      // Another edit came between: what the text was compared with is no longer what it replaces.
      change.unchanged.get(role) !== source.keySecretIds[role],
  );
  const rekeyed: S = {
    ...source,
    keySecretIds: { ...source.keySecretIds, ...Object.fromEntries(change.secretIds) },
    keyChangedAt: {
      ...source.keyChangedAt,
      ...Object.fromEntries(changed.map((role) => [role, now])),
    },
  };
  const rolled = source.roll?.role;
  if (rolled === undefined || change.alike || !changed.includes(rolled)) {
    return { source: rekeyed, changed };
  }
  return { source: withoutRoll(rekeyed), changed, rolled };
}

/** The source with no key being rolled. */
export function withoutRoll<S extends SigningSource>(source: S): S {
  const { roll: _done, ...rest }: SigningSource = source;
  return rest as S;
}

/** A key that was removed outside TokenTray has no text that could be the same. */
async function revealIfThere(vault: Vault, secretId: string): Promise<string | undefined> {
  try {
    return await vault.reveal(secretId);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'secret-missing') return undefined;
    throw error;
  }
}
