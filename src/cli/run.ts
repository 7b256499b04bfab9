import { CommanderError } from 'commander';
import { quoted } from '../shared/domain/quoted';
import { ProblemError } from '../shared/domain/result';
import { EXIT, Interrupted, Locked, UsageError } from './exit-codes';
import { say } from './output';
import { buildProgram } from './program';
import { refuseSecretArguments } from './secret-arguments';

/** Runs one command and gives the exit code; whatever went wrong is said on standard error. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    refuseSecretArguments(args);
    const code = { value: EXIT.ok as number };
    await buildProgram((value) => {
      code.value = value;
    }).parseAsync(args, { from: 'user' });
    return code.value;
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return reportUsage(error);
  if (error instanceof UsageError) {
    say(error.message);
    return EXIT.usage;
  }
  if (error instanceof Locked) {
    say(error.message);
    return EXIT.locked;
  }
  if (error instanceof Interrupted) return EXIT.interrupted;
  if (error instanceof ProblemError) {
    say(error.problem.message);
    return error.problem.code.startsWith('passphrase-') ? EXIT.locked : EXIT.failure;
  }
  // The reader of a pipe went away: there is nobody to tell.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return EXIT.failure;
  const reason = error instanceof Error ? error.message : 'unknown reason';
  say(`This should not have happened: ${reason}`);
  return EXIT.failure;
}

function reportUsage(error: CommanderError): number {
  // Help and version were asked for and are printed already.
  if (error.exitCode === 0) return EXIT.ok;
  // Without a command, commander has shown the help on standard error.
  if (error.code !== 'commander.help') say(usageSentence(error));
  return EXIT.usage;
}

// A word that commander repeats may be a secret that was typed where none is taken.
function usageSentence(error: CommanderError): string {
  const sentence = error.message
    .replace(/^error: /, '')
    .replace(/'([^']*)'/g, (_, word: string) =>
      quoted(word.replace(/=.*$/s, ''), 'what was typed'),
    );
  return `${sentence.replace(/\.?$/, '.')} See: tokentray --help`;
}
