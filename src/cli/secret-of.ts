import { traitsById } from '../main/services/lookup';
import { appTexts } from '../main/texts/app-texts';
import type { CredentialTraits } from '../shared/domain/kinds/traits';
import { quoted } from '../shared/domain/quoted';
import { ProblemError } from '../shared/domain/result';
import { credentialNamed } from './lookup';
import type { Session } from './session';
import { cliTexts } from './texts/cli-texts';

/** A secret, what it is of, and what can be made of it. */
export interface Held {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
  readonly traits: CredentialTraits;
}

/** The secret of the credential of that name or ID; throws `ProblemError` where it is not to be had. */
export async function secretOf(
  { metadata, vault }: Pick<Session, 'metadata' | 'vault'>,
  wanted: string,
): Promise<Held> {
  const { id, name } = credentialNamed(metadata.read(), wanted);
  const traits = traitsById(metadata.read(), id);
  if (traits.secretId === undefined) {
    const { handingOut: texts } = cliTexts();
    throw new ProblemError({
      code: 'held-elsewhere',
      message: texts.heldElsewhere(quoted(name, texts.thisCredential)),
    });
  }
  const secret = await vault.reveal(traits.secretId, () =>
    appTexts().keychain.missing.secret(traits.secretNoun, name),
  );
  return { id, name, secret, traits };
}
