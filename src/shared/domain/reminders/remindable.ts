import type { Credential, EndingCredential } from '../model';
import { type Undeployed, undeployedOf } from '../usages/renewed-usages';
import { expiryMs } from './thresholds';

/** The reminders follow credentials by identity, so the same one must give the same again. */
const known = new WeakMap<Credential, EndingCredential>();

/**
 * A credential as the reminders see it, or `undefined` where there is nothing to announce: it is
 * archived, or has no end that is known.
 *
 * As long as a place has the former secret, what is announced is the end of that one where it comes
 * first. Its lifetime counts as that of the present secret, because renewals keep it; it is endless
 * where the present one has no end. What was announced of the former end stays announced.
 */
export function remindable(credential: Credential): EndingCredential | undefined {
  return credential.archived ? undefined : withEndInUse(credential);
}

/**
 * Every end that the reminders announce of a credential: {@link remindable}'s, and its own where
 * that comes later. A place that is never ticked must not silence the secret that is held here.
 */
export function remindables(credential: Credential): readonly EndingCredential[] {
  const first = remindable(credential);
  if (first === undefined) return [];
  return first !== credential && hasEnd(credential) ? [first, credential] : [first];
}

/** As {@link remindable}, for archived ones too: with the end that counts as long as the credential is used. */
export function withEndInUse(credential: Credential): EndingCredential | undefined {
  if (credential.usages.length === 0) return hasEnd(credential) ? credential : undefined;
  const found = known.get(credential);
  if (found !== undefined) return found;
  const former = undeployedOf(credential)?.expiresAt;
  if (hasEnd(credential) && (former === undefined || former >= credential.expiresAt)) {
    return credential;
  }
  if (former === undefined) return undefined;
  const ending = endingWith(credential, former);
  known.set(credential, ending);
  return ending;
}

/**
 * Where what the reminders see ends with the former secret, by {@link remindable}: how many places
 * have that one still.
 */
export function formerInUse(credential: EndingCredential): Undeployed | undefined {
  if (credential.usages.length === 0) return undefined;
  const undeployed = undeployedOf(credential);
  return undeployed?.expiresAt === credential.expiresAt ? undeployed : undefined;
}

/** Every end that may be announced of a credential: its own, and those of its former secrets. */
export function endsInUse({ expiresAt, usages }: Credential): readonly string[] {
  const formers = usages.flatMap(({ holdsFormer }) => holdsFormer?.expiresAt ?? []);
  return expiresAt === undefined ? formers : [expiresAt, ...formers];
}

function endingWith(credential: Credential, expiresAt: string): EndingCredential {
  if (!hasEnd(credential) || credential.issuedAt === undefined) {
    const { issuedAt: _notOfThisOne, ...rest } = credential;
    return { ...rest, expiresAt } as EndingCredential;
  }
  const lifetimeMs = expiryMs(credential) - Date.parse(credential.issuedAt);
  const issuedAt = new Date(expiryMs({ expiresAt }) - lifetimeMs).toISOString();
  return { ...credential, expiresAt, issuedAt };
}

function hasEnd(credential: Credential): credential is EndingCredential {
  return credential.expiresAt !== undefined;
}
