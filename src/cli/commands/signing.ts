import { type Command, Option } from 'commander';
import type { ApimFormat } from '../../shared/domain/model';
import { cliTexts } from '../texts/cli-texts';
import { type SetExitCode, withJson } from './registrar';

interface KeyFlags {
  readonly keyStdin?: true;
  readonly keyEnv?: string;
}

interface ExpiryFlags {
  readonly expires: string;
  readonly allowPast?: true;
}

/** Adds what works on what it is given alone: nothing that is kept is read. */
export function registerSigning(program: Command, setExitCode: SetExitCode): void {
  const { help } = cliTexts();
  const sign = program.command('sign').description(help.sign);

  const apim = sign
    .command('apim')
    .description(help.signApim)
    .requiredOption('--identifier <id>', help.identifier);
  commonOptions(apim)
    .addOption(
      new Option('--format <format>', help.format).choices(['sas', 'compact']).default('sas'),
    )
    .option('--header', help.signHeader)
    .addHelpText('after', `\n${help.signAfter}`)
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
    .description(help.signGateway)
    .requiredOption('--gateway-id <id>', help.gatewayId);
  commonOptions(gateway)
    .addHelpText('after', `\n${help.signAfter}`)
    .action(async (flags: KeyFlags & ExpiryFlags & { gatewayId: string }) => {
      const { signGateway } = await import('../sign');
      await signGateway(flags);
    });

  withJson(program.command('inspect').description(help.inspect)).action(
    async (flags: { json?: true }) => {
      const { inspect } = await import('../inspect');
      setExitCode(await inspect(flags));
    },
  );
}

function commonOptions(command: Command): Command {
  const { help } = cliTexts();
  return command
    .addOption(new Option('--key-stdin', help.keyStdin).conflicts('keyEnv'))
    .option('--key-env <name>', help.keyEnv)
    .requiredOption('--expires <when>', help.signExpires)
    .option('--allow-past', help.allowPast);
}
