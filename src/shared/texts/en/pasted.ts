import { type Unseen, unseen } from './characters';

/** What stands where a secret should: a variable, by its name where that may be repeated, or asterisks. */
export type NamedInstead = { readonly variable: string | undefined } | 'asterisks';
/** Where a curl command reads its header or its secret from. */
export type CurlHeaderFile = 'standard input' | { readonly file: string };
export type CurlSecretFrom = 'command' | { readonly variable: string | undefined };

const variable = (name: string | undefined) =>
  name === undefined ? 'a variable' : `the variable “${name}”`;

export const pasted = {
  tooLong: 'This is too long for a token, a command or a setting: paste the secret alone.',
  nothing: 'There is nothing in it: copy the secret and paste it again.',
  unseenAround: 'Characters that cannot be seen stood around it: they were left out.',
  unseenWithin: (found: Unseen) =>
    `It has ${unseen(found)}: copy it again if that does not belong there.`,
  broken: 'It was broken over several lines: they were joined.',
  others: 'There are other secrets in it: only this one was taken.',
  withinText: 'It was found in the middle of other text.',

  schemeTwice: 'Its scheme stands there more than once: no server takes that.',
  headerMisspelt: (written: string, right: string) =>
    `The header is written “${written}”: servers know it only as ${right}.`,
  headerEmpty: (header: string) => `Nothing stands after ${header}.`,
  headerNames: (instead: NamedInstead) =>
    `The header has ${instead === 'asterisks' ? 'asterisks' : variable(instead.variable)} where its secret should stand: paste the secret itself.`,

  curlHoldsNone: 'The curl command holds no credential: no header, user or address of it has one.',
  curlReadsHeader: (from: CurlHeaderFile) =>
    `The curl command reads its header from ${from === 'standard input' ? 'standard input' : `the file ${from.file}`}: the secret itself is not in it.`,
  itNames: 'it names',
  curlReadsSecret: (from: CurlSecretFrom) =>
    from === 'command'
      ? 'The curl command reads its secret from a command: the secret itself is not in it. Paste the secret itself.'
      : `The curl command reads its secret from ${variable(from.variable)}: the secret itself is not in it. Paste the value of that variable.`,

  setToNothing: 'The line sets its variable to nothing.',
  setFromElsewhere:
    'The line reads its value from elsewhere: the secret itself is not in it. Paste the secret.',
  gatewayKeyMissing:
    'The word GatewayKey is missing before it: the gateway wants both, with a blank between.',
};
