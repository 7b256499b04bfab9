import { ProblemError } from '../../shared/domain/result';
import { EXIT, UsageError } from '../exit-codes';
import { print } from '../output';
import { type Held, secretOf } from '../secret-of';
import { type Session, withSession } from '../session';
import { cliTexts } from '../texts/cli-texts';
import { variableName } from '../variable-name';
import { type Shell, variableLine } from './variable-line';

export interface GetFlags {
  readonly header?: true;
  readonly curl?: true;
  readonly env?: string;
  readonly shell?: Shell;
  readonly reveal?: true;
}

/** `get`: prints the secret of one credential, and nothing else. */
export async function get(name: string, flags: GetFlags): Promise<number> {
  const forms = [flags.header, flags.curl, flags.env].filter((each) => each !== undefined);
  if (forms.length > 1) throw new UsageError(cliTexts().handingOut.oneOfThree);
  if (flags.shell !== undefined && flags.env === undefined) {
    throw new UsageError(cliTexts().handingOut.shellWithoutEnv);
  }
  if (flags.env !== undefined) variableName(flags.env, '--env');
  if (process.stdout.isTTY && flags.reveal !== true) {
    throw new UsageError(cliTexts().handingOut.onScreen);
  }
  await print(await withSession((session) => printed(session, name, flags)));
  return EXIT.ok;
}

async function printed(session: Session, wanted: string, flags: GetFlags): Promise<string> {
  const held = await secretOf(session, wanted);
  const text = formOf(held, flags);
  await session.history.note(held.id, 'copied', { detail: cliTexts().handingOut.history.printed });
  return text;
}

function formOf({ name, secret, traits }: Held, flags: GetFlags): string {
  if (flags.header === true) return traits.header(secret);
  if (flags.env !== undefined) return variableLine(flags.shell ?? usualShell(), flags.env, secret);
  if (flags.curl !== true) return secret;
  if (traits.curl !== undefined) return traits.curl(secret);
  throw new ProblemError({
    code: 'no-curl',
    message: cliTexts().handingOut.noCurl(name),
  });
}

function usualShell(): Shell {
  return process.platform === 'win32' ? 'powershell' : 'posix';
}
