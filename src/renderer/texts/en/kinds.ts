/** What each kind of credential is called, and what is said of its secret. */
export const kinds = {
  'apim-token': {
    name: 'API Management token',
    secret: 'Token',
    nameField: 'Token name',
    copy: 'Copy token',
    copyOf: (name: string) => `Copy token ${name}`,
    curlHint: (variable: string) => `Reads the token from $${variable}`,
    curlInside: 'Copy curl with the token inside',
    curlInsideShort: 'Copy with the token inside',
    curlText: (variable: string) =>
      `Put the token in the variable ${variable} first, so that it stays out of the history of the shell.`,
    revealed: 'The token is shown.',
    hidden: 'The token is hidden again.',
    deleteText:
      'The token of {name} ({environment}, {service}) leaves the keychain, and its dates leave this list. This cannot be undone.',
    deleteValid:
      'The service goes on accepting it until {when}: deleting it here does not revoke it.',
    deleteEndless: 'The service goes on accepting it: deleting it here does not revoke it.',
  },
  'grafana-key': {
    name: 'Grafana key',
    secret: 'Key',
    nameField: 'Name',
    copy: 'Copy key',
    copyOf: (name: string) => `Copy key ${name}`,
    curlHint: (variable: string) => `Reads the key from $${variable}`,
    curlInside: 'Copy curl with the key inside',
    curlInsideShort: 'Copy with the key inside',
    curlText: (variable: string) =>
      `Put the key in the variable ${variable} first, so that it stays out of the history of the shell. The first line of the answer tells: 200 is alive, 401 is not.`,
    revealed: 'The key is shown.',
    hidden: 'The key is hidden again.',
    deleteText:
      'The key of {name} ({environment}, {service}) leaves the keychain, and its dates leave this list. This cannot be undone.',
    deleteValid:
      'The server goes on accepting it until {when}. To end it there, delete it under “Keys on the server”.',
    deleteEndless:
      'The server goes on accepting it: it has no end. To end it there, delete it under “Keys on the server”.',
  },
};
