import { Command } from 'commander';
import { version } from '../../package.json';
import { registerBackup } from './backup/register';
import { registerChanging } from './commands/changing';
import { registerHandingOut } from './commands/handing-out';
import { registerHelping } from './commands/helping';
import { registerReading } from './commands/reading';
import type { SetExitCode } from './commands/registrar';
import { registerSigning } from './commands/signing';
import { registerGrafana } from './grafana/register';
import { helpWords } from './help-words';
import { PASSPHRASE_FILE } from './passphrase-file';
import { registerImport } from './register-import';
import { cliTexts } from './texts/cli-texts';

/**
 * The commands and their options. Each command's own code is loaded when it runs, so that the
 * others and `--help` do not wait for it. `setExitCode` is told where a command that ran ends with
 * another code than 0.
 */
export function buildProgram(setExitCode: SetExitCode): Command {
  const { help } = cliTexts();
  const program = new Command('tokentray')
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.help)
    .configureHelp(helpWords())
    .option('--passphrase-file <file>', help.passphraseFile(PASSPHRASE_FILE))
    .option('-q, --quiet', help.quiet)
    .hook('preAction', (command) => {
      const { passphraseFile } = command.opts<{ passphraseFile?: string }>();
      if (passphraseFile !== undefined) process.env[PASSPHRASE_FILE] = passphraseFile;
    })
    .exitOverride()
    // run() says it, in one voice and without repeating what may be a secret.
    .configureOutput({ outputError: () => undefined });
  registerReading(program, setExitCode);
  registerHandingOut(program, setExitCode);
  registerChanging(program, setExitCode);
  registerSigning(program, setExitCode);
  registerImport(program, setExitCode);
  registerGrafana(program, setExitCode);
  registerBackup(program, setExitCode);
  registerHelping(program, setExitCode);
  return program;
}
