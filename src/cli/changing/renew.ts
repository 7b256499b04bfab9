import { credentialById, traitsById } from '../../main/services/lookup';
import type { Renewal } from '../../shared/domain/kinds/traits';
import type { Saved } from '../../shared/ipc/api';
import { EXIT, UsageError } from '../exit-codes';
import { credentialNamed } from '../lookup';
import { note } from '../output';
import { createServices } from '../services';
import { type Session, uninterrupted, withSession } from '../session';
import { cliTexts } from '../texts/cli-texts';
import { type EntryFlags, fieldValues } from './entry-flags';
import { printSaved } from './saved';
import { typedSecret } from './typed-secret';

export interface RenewFlags extends Pick<EntryFlags, 'expires' | 'never' | 'field'> {
  readonly json?: true;
}

/**
 * `renew`: on the same terms where it can be made here; else by the new secret, or only the new end,
 * that is given. The former secret stays in place where it cannot be done.
 */
export function renew(wanted: string, flags: RenewFlags): Promise<number> {
  return withSession(async (session) => {
    const { id } = credentialNamed(session.metadata.read(), wanted);
    const { renewal } = traitsById(session.metadata.read(), id);
    const saved =
      renewal === 'paste' || renewal === 'date'
        ? await byHand(session, id, renewal, flags)
        : await bySelf(session, id, flags);
    await printSaved('renew', session.metadata.read(), saved, flags);
    tellPlaces(session, id);
    return EXIT.ok;
  });
}

async function bySelf(session: Session, id: string, flags: RenewFlags): Promise<Saved> {
  if (flags.expires !== undefined || flags.never === true || flags.field !== undefined) {
    throw new UsageError(cliTexts().changing.renewedAsItIs);
  }
  return uninterrupted(() => createServices(session).renewals.renew(id));
}

async function byHand(
  session: Session,
  id: string,
  renewal: Extract<Renewal, 'paste' | 'date'>,
  flags: RenewFlags,
): Promise<Saved> {
  const { entered } = createServices(session);
  return entered.replace(id, {
    secret:
      renewal === 'date' ? { from: 'elsewhere' } : { from: 'typed', text: await typedSecret() },
    ...(flags.field === undefined ? {} : { values: fieldValues(flags.field) }),
    expiry: flags.expires ?? '',
    neverEnds: flags.never === true,
  });
}

function tellPlaces({ metadata }: Session, id: string): void {
  const { usages } = credentialById(metadata.read(), id);
  const waiting = usages.filter(({ holdsFormer }) => holdsFormer !== undefined).length;
  if (waiting === 0) return;
  note(cliTexts().changing.formerPlaces(waiting));
}
