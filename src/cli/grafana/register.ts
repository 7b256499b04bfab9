import { type Command, InvalidArgumentError, Option } from 'commander';
import { KEY_KINDS, type KeyKind } from '../../shared/domain/grafana/key-kinds';
import { DEFAULT_KEY_TIME_TO_LIVE } from '../../shared/domain/grafana/key-time-to-live';
import { DEFAULT_ROLE, GRAFANA_ROLES } from '../../shared/domain/grafana/roles';

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

const TTL = `TTL is a number and a unit: s, m (minutes), h, d, w, M (months of 30 days), y (years of 365 days).`;

/**
 * Adds the commands about Grafana. They share connections, list and keychain with the app; a
 * connection is entered there. Each command's code is loaded when it runs.
 */
export function registerGrafana(program: Command, setExitCode: (code: number) => void): void {
  const grafana = program
    .command('grafana')
    .description('keys of Grafana servers, over the connections entered in the app');

  json(grafana.command('connections').description('list the connections')).action(
    async (flags: JsonFlag) => {
      const { listConnections } = await import('./connections');
      setExitCode(await listConnections(flags));
    },
  );

  json(connection(grafana.command('keys').description('list the keys and tokens on a server')))
    .option('--include-expired', 'expired ones too')
    .action(async (flags: KeysFlags) => {
      const { listKeys } = await import('./keys');
      setExitCode(await listKeys(flags));
    });

  json(connection(grafana.command('create').description('make a key and keep it in the keychain')))
    .requiredOption('--name <name>', 'the name of the key')
    .addOption(new Option('--role <role>').choices(GRAFANA_ROLES).default(DEFAULT_ROLE))
    .option('--ttl <ttl>', `its time to live (default: ${DEFAULT_KEY_TIME_TO_LIVE})`)
    .addOption(new Option('--never', 'it shall have no end').conflicts('ttl'))
    .addOption(
      new Option('--kind <kind>', 'by default what the server offers first').choices(KEY_KINDS),
    )
    .option('--account <name>', 'the service account of a token')
    .addOption(
      new Option('--new-account <name>', 'make that service account first').conflicts('account'),
    )
    .option('--reveal', 'print the key; without this it is only stored')
    .addHelpText('after', `\n${TTL}`)
    .action(async (flags: CreateFlags) => {
      const { createKey } = await import('./create');
      setExitCode(await createKey(flags));
    });

  json(connection(grafana.command('delete').description('delete keys on the server and here')))
    .requiredOption('--id <number...>', 'their numbers, as `grafana keys` lists them', numbers)
    .addOption(new Option('--kind <kind>', 'where both kinds have the number').choices(KEY_KINDS))
    .option('--even-sign-in', 'also the key that the connection signs in with')
    .option('--yes', 'do it; without this it only says what would be deleted')
    .action(async (flags: DeleteFlags) => {
      const { deleteKeys } = await import('./delete');
      setExitCode(await deleteKeys(flags));
    });

  json(grafana.command('test').description('ask a server how a key, or a connection, stands'))
    .option('--credential <name>', 'a key that is held here')
    .addOption(
      new Option('--connection <name>', 'the server and how it is signed in to').conflicts(
        'credential',
      ),
    )
    .action(async (flags: TestFlags) => {
      const { test } = await import('./test');
      setExitCode(await test(flags));
    });
}

function json(command: Command): Command {
  return command.option('--json', 'print the result as JSON');
}

function connection(command: Command): Command {
  return command.requiredOption('--connection <name>', 'the name or ID of the connection');
}

function numbers(text: string, before: readonly number[] = []): readonly number[] {
  const parts = text.split(',').map((part) => part.trim());
  if (!parts.every((part) => /^\d{1,15}$/.test(part))) {
    throw new InvalidArgumentError('A number is wanted, as `grafana keys` lists it.');
  }
  return [...before, ...parts.map(Number)];
}
