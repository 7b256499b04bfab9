import { CommanderError } from 'commander';
import { quoted } from '../shared/domain/quoted';
import { EXIT, UsageError } from './exit-codes';
import { buildProgram } from './program';
import { cliTexts } from './texts/cli-texts';

/** Runs the command that the words name; gives its exit code. Throws `UsageError`. */
export async function runParsed(args: readonly string[]): Promise<number> {
  const code = { value: EXIT.ok as number };
  try {
    await buildProgram((value) => {
      code.value = value;
    }).parseAsync(args, { from: 'user' });
    return code.value;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version were asked for and are printed already.
    if (error.exitCode === 0) return EXIT.ok;
    // Without a command, commander has shown the help on standard error.
    if (error.code === 'commander.help') return EXIT.usage;
    throw new UsageError(usageSentence(error));
  }
}

// A word that commander repeats may be a secret that was typed where none is taken.
function usageSentence(error: CommanderError): string {
  const { help } = cliTexts();
  const sentence = error.message
    .replace(/^error: /, '')
    .replace(/'([^']*)'/g, (_, word: string) =>
      quoted(word.replace(/=.*$/s, ''), help.whatWasTyped),
    );
  // A name in two words is the usual reason, a secret the dangerous one.
  const stray = error.code === 'commander.excessArguments' ? [help.strayWord] : [];
  return [sentence.replace(/\.?$/, '.'), ...stray, help.seeHelp].join(' ');
}
