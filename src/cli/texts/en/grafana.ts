import type { KeyKind } from '../../../shared/domain/grafana/key-kinds';
import type { GrafanaConnection } from '../../../shared/domain/model';
import type { ServerKeyRow } from '../../../shared/ipc/api';

/** A key on a server, as it is told apart there. */
interface OnServer {
  readonly kind: KeyKind;
  readonly id: number;
  readonly name: string;
}

const signIn: { readonly [M in GrafanaConnection['signIn']['method']]: string } = {
  credential: 'key',
  password: 'password',
  'azure-cli': 'Azure CLI',
};

const here: { readonly [H in Exclude<ServerKeyRow['here'], 'not-here'>]: string } = {
  held: 'held',
  watched: 'watched',
  former: 'replaced',
};

/** `grafana …`. */
export const grafana = {
  help: {
    grafana: 'keys of Grafana servers, over the connections entered in the app',
    json: 'print the result as JSON',
    connection: 'the name or ID of the connection',
    connections: 'list the connections',

    keys: 'list the keys and tokens on a server',
    includeExpired: 'expired ones too',

    create: 'make a key and keep it in the keychain',
    name: 'the name of the key',
    ttl: (fallback: string) => `its time to live (default: ${fallback})`,
    never: 'it shall have no end',
    kind: 'by default what the server offers first',
    account: 'the service account of a token',
    newAccount: 'make that service account first',
    reveal: 'print the key; without this it is only stored',
    ttlForm:
      'TTL is a number and a unit: s, m (minutes), h, d, w, M (months of 30 days), y (years of 365 days).',

    delete: 'delete keys on the server and here',
    id: 'their numbers, as `grafana keys` lists them',
    kindOfNumber: 'where both kinds have the number',
    evenSignIn: 'also the key that the connection signs in with',
    yes: 'do it; without this it only says what would be deleted',

    test: 'ask a server how a key, or a connection, stands',
    credential: 'a key that is held here',
    testedConnection: 'the server and how it is signed in to',
  },
  numberWanted: 'A number is wanted, as `grafana keys` lists it.',

  noConnection: 'There is no connection yet. Add one in the app.',
  connectionsTable: ['NAME', 'ADDRESS', 'ENVIRONMENT', 'SIGN-IN', 'KEYS HERE'],
  signIn,

  noKeys: 'There are no keys on this server.',
  keysTable: ['ID', 'KIND', 'NAME', 'ROLE', 'STATE', 'ENDS', 'LAST USED', 'HERE'],
  here,
  signsIn: (word: string) => `${word}, signs in`,
  noEnd: 'no end',
  goneThere: (name: string) => `“${name}” is listed here, but gone there`,

  neverFlag: 'Here that is --never.',
  keyWithAccount: 'An API key belongs to no service account: leave the account out.',
  tokenWithoutAccount:
    'A token belongs to a service account: name it with --account, or one to be made with --new-account.',
  makesNone: 'This server makes no keys.',
  accountUnknown:
    'The server has no service account of that name. Make it with --new-account, or look at its list in Grafana.',
  /** `end`: absent where it has none. */
  stored: (name: string, number: number | undefined, end: string | undefined) =>
    `“${name}” (number ${number ?? '?'}) is stored; ends: ${end ?? 'never'}`,
  blockedBy: (number: number, command: string) =>
    `number ${number} has this name and is of no use any more; it goes with: ${command}`,

  wouldDelete: (keys: readonly OnServer[], connection: string) => {
    const listed = keys.map(({ kind, id, name }) => `“${name}” (${kind} ${id})`).join(', ');
    return `This would delete ${listed} on “${connection}” for good. To do it, add --yes.`;
  },
  deleted: (deleted: number, wanted: number, connection: string) =>
    `${deleted} of ${wanted} deleted on “${connection}”.`,
  evenSignInFlag: 'Here that is --even-sign-in.',
  numberUnknown: (number: number) =>
    `The server lists no key with the number ${number}. Nothing was deleted.`,
  numberAmbiguous: (number: number) =>
    `The server has a key of each kind with the number ${number}: say which with --kind. Nothing was deleted.`,

  whatToTest: 'Say what to test: --credential NAME or --connection NAME.',
};
