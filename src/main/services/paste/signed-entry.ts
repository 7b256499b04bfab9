import { type Credential, credentialSchema } from '../../../shared/domain/model';
import { ProblemError } from '../../../shared/domain/result';
import type { MetadataStore } from '../../ports/metadata-store';
import { appTexts } from '../../texts/app-texts';
import { refuseChanged } from '../signed-tokens/sign-token';
import type { Vault } from '../vault';
import type { NewCredential, NewFacts } from './new-credential';
import { findSigners } from './signers';

export interface SignedEntryParts {
  readonly metadata: MetadataStore;
  readonly vault: Vault;
}

/**
 * A token of API Management that was signed elsewhere with a key that is stored here. Throws
 * `ProblemError` where none of the source's keys made it: nothing here could renew it.
 */
export async function signedEntry(
  kind: Credential['kind'],
  { input, read, moment, base }: NewFacts,
  { metadata, vault }: SignedEntryParts,
): Promise<NewCredential> {
  if (read === undefined) throw refused('secret-empty', appTexts().entered.tokenEmpty);
  const { nowMs } = moment;
  const search = await findSigners(read.pasted, { document: metadata.read(), vault, nowMs });
  const signer = search?.signers.find(
    ({ form, taken }) =>
      taken.source.id === input.sourceId && (form === 'gateway') === (kind === 'gateway-token'),
  );
  if (signer === undefined) {
    const { entered } = appTexts();
    const why = search?.problem ?? entered.keepAsOther;
    throw refused('not-signed-here', `${entered.notSigned} ${why}`);
  }
  const { facts, token, form, taken } = signer;
  return {
    record: credentialSchema.parse({
      ...base,
      ...facts,
      kind,
      format: form,
      sourceId: input.sourceId,
    }),
    secret: token,
    notes: read.pasted.inspection.expired === true ? [appTexts().entered.signAgain] : [],
    check: (current) => refuseChanged(current, taken),
  };
}

function refused(code: string, message: string): ProblemError {
  return new ProblemError({ code, message, field: 'secret' });
}
