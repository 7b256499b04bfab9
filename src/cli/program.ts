import { Command, Option } from 'commander';
import { version } from '../../package.json';
import type { ApimFormat } from '../shared/domain/model';
import type { GetFlags } from './get';
import { registerGrafana } from './grafana/register';
import { PASSPHRASE_FILE } from './passphrase-file';
import { registerImport } from './register-import';

interface KeyFlags {
  readonly keyStdin?: true;
  readonly keyEnv?: string;
}

interface ExpiryFlags {
  readonly expires: string;
  readonly allowPast?: true;
}

const WHEN = `WHEN is a time to live (10d, 12h, 90m), or a moment:
  2030-01-31 18:30[:SS[.fffffff]]  local time; UTC with Z after it, or +02:00
  01/31/2030 6:30 PM               as the portal writes it, local time
The key comes from standard input or an environment variable, never as an argument.`;

/**
 * The commands and their options. Each command's own code is loaded when it runs, so that the
 * others and `--help` do not wait for it. `setExitCode` is told where a command that ran ends with
 * another code than 0.
 */
export function buildProgram(setExitCode: (code: number) => void): Command {
  const program = new Command('tokentray')
    .description('Signs and makes cloud credentials that expire, and tells what a token is.')
    .version(version)
    .option(
      '--passphrase-file <file>',
      `holds the passphrase, where the secrets are in an encrypted file (${PASSPHRASE_FILE} names one too); else it is asked for`,
    )
    .hook('preAction', (command) => {
      const { passphraseFile } = command.opts<{ passphraseFile?: string }>();
      if (passphraseFile !== undefined) process.env[PASSPHRASE_FILE] = passphraseFile;
    })
    .exitOverride()
    // run() says it, in one voice and without repeating what may be a secret.
    .configureOutput({ outputError: () => undefined });

  const sign = program.command('sign').description('sign a token and print it, and nothing else');

  const apim = sign
    .command('apim')
    .description('a token for the direct management API of API Management (retired in March 2025)')
    .requiredOption('--identifier <id>', 'the identifier on the portal’s Management API page');
  commonOptions(apim)
    .addOption(
      new Option('--format <format>', 'sas: uid=…&ex=…&sn=…; compact: id&yyyyMMddHHmm&signature')
        .choices(['sas', 'compact'])
        .default('sas'),
    )
    .option('--header', 'print the whole Authorization header')
    .addHelpText('after', `\n${WHEN}`)
    .action(
      async (
        flags: KeyFlags & ExpiryFlags & { identifier: string; format: ApimFormat; header?: true },
      ) => {
        const { signApim } = await import('./sign');
        await signApim(flags);
      },
    );

  const gateway = sign
    .command('gateway')
    .description('a token for a self-hosted gateway, 30 days at most')
    .requiredOption('--gateway-id <id>', 'the gateway’s ID');
  commonOptions(gateway)
    .addHelpText('after', `\n${WHEN}`)
    .action(async (flags: KeyFlags & ExpiryFlags & { gatewayId: string }) => {
      const { signGateway } = await import('./sign');
      await signGateway(flags);
    });

  program
    .command('inspect')
    .description('tell the kind and the expiry of the token on standard input')
    .option('--json', 'print them as JSON')
    .action(async (flags: { json?: true }) => {
      const { inspect } = await import('./inspect');
      setExitCode(await inspect(flags));
    });

  program
    .command('get')
    .description('print the secret of a credential, and nothing else')
    .argument('<name>', 'its name or ID')
    .option('--header', 'the whole Authorization header')
    .option('--curl', 'a curl command with the secret inside')
    .option('--reveal', 'even where it would be shown on the screen')
    .action(async (name: string, flags: GetFlags) => {
      const { get } = await import('./get');
      setExitCode(await get(name, flags));
    });

  registerImport(program, setExitCode);

  program
    .command('lock')
    .description('lock the running app')
    .action(async () => {
      const { lock } = await import('./lock');
      setExitCode(await lock());
    });

  program
    .command('unlock')
    .description('unlock the running app; asks for the passphrase')
    .action(async () => {
      const { unlock } = await import('./lock');
      setExitCode(await unlock());
    });

  registerGrafana(program, setExitCode);
  return program;
}

function commonOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--key-stdin', 'read the primary or secondary key from standard input').conflicts(
        'keyEnv',
      ),
    )
    .option('--key-env <name>', 'read it from the environment variable of this name')
    .requiredOption('--expires <when>', 'when the token ends; see below')
    .option('--allow-past', 'sign for a moment that has gone by');
}
