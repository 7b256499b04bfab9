import { type Command, Option } from 'commander';
import type { ApimFormat } from '../../shared/domain/model';
import { type SetExitCode, withJson } from './registrar';

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

/** Adds what works on what it is given alone: nothing that is kept is read. */
export function registerSigning(program: Command, setExitCode: SetExitCode): void {
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
        const { signApim } = await import('../sign');
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
      const { signGateway } = await import('../sign');
      await signGateway(flags);
    });

  withJson(
    program
      .command('inspect')
      .description('tell the kind and the expiry of the token on standard input'),
  ).action(async (flags: { json?: true }) => {
    const { inspect } = await import('../inspect');
    setExitCode(await inspect(flags));
  });
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
