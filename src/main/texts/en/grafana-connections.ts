import { plural } from '../../../shared/texts/en/english';
import type { AzureCliFault } from '../../ports/azure-cli';

/** A server as it is told in a sentence; what it does not tell is absent. */
interface Server {
  readonly version?: string;
  readonly organisation: Organisation;
  readonly role?: string;
  /** The kinds of key that it surely makes. */
  readonly makes: readonly (keyof typeof MADE)[];
}

interface Organisation {
  readonly id: number;
  readonly name: string;
}

const MADE = { 'service-account-token': 'service-account tokens', 'api-key': 'API keys' };

const azureCli: { readonly [F in AzureCliFault]: string } = {
  absent:
    'The Azure CLI (az) is not installed or not on the PATH. Install it, or paste an Entra access token instead.',
  'not-signed-in': 'The Azure CLI is not signed in. Run az login in a terminal, then try again.',
  timeout:
    'The Azure CLI did not answer in time. Run az account get-access-token in a terminal to see what it waits for.',
  failed:
    'The Azure CLI gave no access token for this Grafana. Check the tenant and the audience, and run az login again.',
};

export const grafanaConnections = {
  azureCli,

  insecure:
    'With http:// everybody on the way can read the key. Enter the address with https://, or allow http for this connection.',
  otherServer:
    'The address is now another server’s. What is stored is not sent there unasked: enter it again.',
  noEntraToken:
    'That is no Microsoft Entra access token: those have three parts with dots between them and start with eyJ. Copy it again, or sign in by a key.',
  userEmpty: 'Enter the user.',
  userColon: 'Who signs in by password has no colon in the name.',
  passwordEmpty: (user: string) => `Enter the password of ${user}.`,
  azureWord: {
    tenant:
      'A tenant is an ID or a domain, as in contoso.onmicrosoft.com. Leave it empty to take the one that the Azure CLI is signed in to.',
    audience:
      'An audience is an ID or an address, as in https://dashboard.azure.com. Leave it empty to have the known ones tried.',
  },
  fingerprint:
    'That is no SHA-256 fingerprint: those have 64 digits from 0 to 9 and A to F. Copy it again.',

  /** The name of the credential that a pasted key becomes, where the key has none of its own. */
  signInKeyName: (connection: string) => `Sign-in of ${connection}`,
  signInKeyKept: (name: string) => `The key that signs in is kept in the keychain as "${name}".`,
  /** `names`: the first of the `count` keys. */
  inUse: (connection: string, count: number, names: readonly string[]) => {
    const some = names.map((name) => `"${name}"`).join(', ');
    const keys = plural(count, { one: 'A key', other: '# keys' });
    const areHeld = plural(count, {
      one: 'is held here. Delete it first.',
      other: 'are held here. Delete those first.',
    });
    return `${keys} of "${connection}" (${some}${count > names.length ? ', …' : ''}) ${areHeld}`;
  },

  server: ({ version, organisation, role, makes }: Server) => {
    const made = makes.map((kind) => MADE[kind]).join(' and ');
    return `${[
      `Grafana ${version ?? 'of a version that it does not tell'}`,
      `organisation ${organisation.id} (“${organisation.name}”)`,
      ...(role === undefined ? [] : [`signed in with the role ${role}`]),
      makes.length === 0
        ? 'no new keys can be made with this sign-in, as far as it tells'
        : `new ${made} can be made`,
    ].join(', ')}.`;
  },
  otherOrganisation: ({ id, name }: Organisation, wanted: number) =>
    `What signs in here belongs to organisation ${id} (“${name}”), not to ${wanted}. Change the connection’s organisation.`,
};
