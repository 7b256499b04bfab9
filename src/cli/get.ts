import { traitsById } from '../main/services/lookup';
import type { CredentialTraits } from '../shared/domain/kinds/traits';
import { quoted } from '../shared/domain/quoted';
import { ProblemError } from '../shared/domain/result';
import { EXIT, UsageError } from './exit-codes';
import { type Session, withGrafana } from './grafana/session';
import { credentialNamed } from './lookup';
import { print } from './output';

export interface GetFlags {
  readonly header?: true;
  readonly curl?: true;
  readonly reveal?: true;
}

/** `get`: prints the secret of one credential, and nothing else. */
export async function get(name: string, flags: GetFlags): Promise<number> {
  if (flags.header === true && flags.curl === true) {
    throw new UsageError('Say either --header or --curl.');
  }
  if (process.stdout.isTTY && flags.reveal !== true) {
    throw new UsageError(
      'This would show the secret on the screen. Pipe it into another command, or say --reveal.',
    );
  }
  await print(await withGrafana((session) => secretOf(session, name, flags)));
  return EXIT.ok;
}

async function secretOf(
  { metadata, vault, history }: Session,
  wanted: string,
  flags: GetFlags,
): Promise<string> {
  const { id, name } = credentialNamed(metadata.read(), wanted);
  const traits = traitsById(metadata.read(), id);
  if (traits.secretId === undefined) {
    throw new ProblemError({
      code: 'held-elsewhere',
      message: `${quoted(name, 'This credential')} is held elsewhere: there is nothing to print.`,
    });
  }
  const secret = await vault.reveal(traits.secretId, `${traits.secretNoun} of "${name}"`);
  const text = formOf(name, secret, traits, flags);
  await history.note(id, 'copied', { detail: 'printed by the command line' });
  return text;
}

function formOf(name: string, secret: string, traits: CredentialTraits, flags: GetFlags): string {
  if (flags.header === true) return traits.header(secret);
  if (flags.curl !== true) return secret;
  if (traits.curl !== undefined) return traits.curl(secret);
  throw new ProblemError({
    code: 'no-curl',
    message: `There is no address to try ${quoted(name, 'this credential')} on. Enter one in its details.`,
  });
}
