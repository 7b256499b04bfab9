import { type Unseen, unseen } from './characters';

const EXAMPLE = 'https://grafana.example.com';

/** What is typed and pasted for a Grafana, and what a server can do. */
export const grafana = {
  switchKeysOn:
    'A workspace of Azure Managed Grafana starts with keys and service accounts switched off. Switch them on in the Azure portal (the workspace, Settings > Configuration > API keys and service accounts > Enable) or by this command:',
  apiKeysRemoved:
    'This Grafana makes no API keys any more: they ended with Grafana 11.3. Make a service-account token instead.',
  notPermitted: 'Whoever is signed in here may not see or make keys: sign in with the Admin role.',
  beforeAccounts:
    'This Grafana is older than 9.1 and knows no service accounts. Make an API key instead.',
  noAccounts: 'This server answers that it knows no service accounts.',

  key: {
    tooLong: 'That is too long for a key or token. Copy it alone.',
    empty: 'Enter the key or token: it starts with glsa_ or eyJ.',
    unseen: (found: Unseen) => `The key has ${unseen(found)}. Copy it again.`,
    characters: 'The key has a blank or a letter that no Grafana key has. Copy it again, alone.',
    mistyped:
      'This token is not whole: its last eight characters do not fit the rest. Copy it again.',
  },

  recognised: {
    token: 'Grafana service-account token',
    tokenUnseen: (found: Unseen) => `It has ${unseen(found)}. Copy it again.`,
    cutOff: (length: number, whole: number) =>
      `It is cut off: it has ${length} characters, a whole token ${whole}. Copy it again, to its end.`,
    added: (length: number, whole: number) =>
      `Something was added: it has ${length} characters, a whole token ${whole}. Copy it again, alone.`,
    mistyped:
      'A character in it is mistyped: its last eight characters do not fit the rest. Copy it again; Grafana shows a token only once, so where it is lost, make a new one.',
    legacyKey: (orgId: number) => `Grafana API key of organisation ${orgId}, of the legacy kind`,
    nameUnseen: (found: Unseen) => `Its name has ${unseen(found)}.`,
  },

  address: {
    tooLong: `That is too long for an address such as ${EXAMPLE}. Paste the address alone.`,
    empty: `Enter the address of the Grafana: ${EXAMPLE}.`,
    scheme: (scheme: string) =>
      `A Grafana is reached by https or http, not ${scheme}. Enter an address such as ${EXAMPLE}.`,
    form: `That is not an address. Copy it from the browser, as in ${EXAMPLE}/d/abc?orgId=1.`,
    user: 'Leave user and password out of the address and enter them in their own fields.',
    azurePortal:
      'That is the Azure portal. Enter the workspace’s own address: it stands there under Overview as Endpoint.',
    organisation:
      'The address names its organisation (orgId) by something other than a whole number. Remove that part.',
  },
};
