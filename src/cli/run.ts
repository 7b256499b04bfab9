import { languageIn } from '../main/platform/settings/language-in';
import { userDataFolder } from '../main/platform/user-data-folder';
import { ProblemError } from '../shared/domain/result';
import { speak } from '../shared/texts/language';
import { APP_NAME } from './app-name';
import { EXIT, Interrupted, Locked, UsageError } from './exit-codes';
import { sayError, setManner } from './output';
import { plainList } from './plain-list';
import { PROBLEM_KINDS, problemKind } from './problem-kinds';
import { list } from './reading/list';
import { refuseSecretArguments } from './secret-arguments';
import { quickTexts } from './texts/quick-texts';

/** Runs one command and gives the exit code; whatever went wrong is said on standard error. */
export async function run(args: readonly string[]): Promise<number> {
  const own = ownArguments(args);
  setManner({ quiet: own.includes('--quiet') || own.includes('-q'), json: own.includes('--json') });
  speak(languageIn(userDataFolder(APP_NAME)));
  try {
    refuseSecretArguments(own);
    const flags = plainList(args);
    if (flags !== undefined) return await list(flags);
    const { runParsed } = await import('./parsed-command');
    return await runParsed(args);
  } catch (error) {
    const code = report(error);
    // Its own refusals must not be taken for what the program said that it was to run.
    return own[0] === 'run' && code !== EXIT.interrupted ? EXIT.runRefused : code;
  }
}

/** Without what is behind `--`, which belongs to another program. */
function ownArguments(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}

function report(error: unknown): number {
  if (error instanceof UsageError) {
    sayError('usage', 'usage', error.message);
    return EXIT.usage;
  }
  if (error instanceof Locked) {
    sayError('locked', 'locked', error.message);
    return EXIT.locked;
  }
  if (error instanceof Interrupted) return EXIT.interrupted;
  if (error instanceof ProblemError) {
    const { code, message } = error.problem;
    const kind = problemKind(code);
    sayError(kind, code, message);
    return PROBLEM_KINDS[kind];
  }
  // The reader of a pipe went away: there is nobody to tell.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return EXIT.failure;
  const reason = error instanceof Error ? error.message : undefined;
  sayError('failure', 'internal', quickTexts().unexpected(reason));
  return EXIT.failure;
}
