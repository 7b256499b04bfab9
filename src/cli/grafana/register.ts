import { type Command, InvalidArgumentError, Option } from 'commander';
import { KEY_KINDS, type KeyKind } from '../../shared/domain/grafana/key-kinds';
import { DEFAULT_KEY_TIME_TO_LIVE } from '../../shared/domain/grafana/key-time-to-live';
import { DEFAULT_ROLE, GRAFANA_ROLES } from '../../shared/domain/grafana/roles';
import { cliTexts } from '../texts/cli-texts';

export interface JsonFlag {
  readonly json?: true;
}

export interface KeysFlags extends JsonFlag {
  readonly connection: string;
  readonly includeExpired?: true;
}

export interface CreateFlags extends JsonFlag {
  readonly connection: string;
  readonly name: string;
  readonly role: string;
  readonly ttl?: string;
  readonly never?: true;
  readonly kind?: KeyKind;
  readonly account?: string;
  readonly newAccount?: string;
  readonly reveal?: true;
}

export interface DeleteFlags extends JsonFlag {
  readonly connection: string;
  readonly id: readonly number[];
  readonly kind?: KeyKind;
  readonly evenSignIn?: true;
  readonly yes?: true;
}

export interface TestFlags extends JsonFlag {
  readonly connection?: string;
  readonly credential?: string;
}

/**
 * Adds the commands about Grafana. They share connections, list and keychain with the app; a
 * connection is entered there. Each command's code is loaded when it runs.
 */
export function registerGrafana(program: Command, setExitCode: (code: number) => void): void {
  const { help } = cliTexts().grafana;
  const grafana = program.command('grafana').description(help.grafana);

  json(grafana.command('connections').description(help.connections)).action(
    async (flags: JsonFlag) => {
      const { listConnections } = await import('./connections');
      setExitCode(await listConnections(flags));
    },
  );

  json(connection(grafana.command('keys').description(help.keys)))
    .option('--include-expired', help.includeExpired)
    .action(async (flags: KeysFlags) => {
      const { listKeys } = await import('./keys');
      setExitCode(await listKeys(flags));
    });

  json(connection(grafana.command('create').description(help.create)))
    .requiredOption('--name <name>', help.name)
    .addOption(new Option('--role <role>').choices(GRAFANA_ROLES).default(DEFAULT_ROLE))
    .option('--ttl <ttl>', help.ttl(DEFAULT_KEY_TIME_TO_LIVE))
    .addOption(new Option('--never', help.never).conflicts('ttl'))
    .addOption(new Option('--kind <kind>', help.kind).choices(KEY_KINDS))
    .option('--account <name>', help.account)
    .addOption(new Option('--new-account <name>', help.newAccount).conflicts('account'))
    .option('--reveal', help.reveal)
    .addHelpText('after', `\n${help.ttlForm}`)
    .action(async (flags: CreateFlags) => {
      const { createKey } = await import('./create');
      setExitCode(await createKey(flags));
    });

  json(connection(grafana.command('delete').description(help.delete)))
    .requiredOption('--id <number...>', help.id, numbers)
    .addOption(new Option('--kind <kind>', help.kindOfNumber).choices(KEY_KINDS))
    .option('--even-sign-in', help.evenSignIn)
    .option('--yes', help.yes)
    .action(async (flags: DeleteFlags) => {
      const { deleteKeys } = await import('./delete');
      setExitCode(await deleteKeys(flags));
    });

  json(grafana.command('test').description(help.test))
    .option('--credential <name>', help.credential)
    .addOption(new Option('--connection <name>', help.testedConnection).conflicts('credential'))
    .action(async (flags: TestFlags) => {
      const { test } = await import('./test');
      setExitCode(await test(flags));
    });
}

function json(command: Command): Command {
  return command.option('--json', cliTexts().grafana.help.json);
}

function connection(command: Command): Command {
  return command.requiredOption('--connection <name>', cliTexts().grafana.help.connection);
}

function numbers(text: string, before: readonly number[] = []): readonly number[] {
  const parts = text.split(',').map((part) => part.trim());
  if (!parts.every((part) => /^\d{1,15}$/.test(part))) {
    throw new InvalidArgumentError(cliTexts().grafana.numberWanted);
  }
  return [...before, ...parts.map(Number)];
}
