/** What is read from standard input. */
export type Wanted = keyof typeof WANTED;

const WANTED = {
  token: 'the token',
  secret: 'the secret',
  passphrase: 'the passphrase',
  'signing-key': 'the signing key',
};

/** Secrets that come in, by standard input or a variable. */
export const secretInput = {
  paste: (what: Wanted) => `Paste ${WANTED[what]} and press Enter (it is not shown):`,
  notText: (what: Wanted) =>
    `Standard input is not UTF-8 text. Give ${WANTED[what]} as plain text.`,
  unreadable: (what: Wanted, reason: string | undefined) =>
    `Standard input cannot be read (${reason ?? 'unknown reason'}). Pipe ${WANTED[what]} into the command.`,
  tooLong: (what: Wanted, longestKiB: number) =>
    `Standard input holds more than ${longestKiB} KiB: that is not ${WANTED[what]}.`,

  whereFrom:
    'Say where the key comes from: --key-stdin for standard input, or --key-env NAME for an environment variable.',
  keyEnvForm:
    '--key-env takes the name of an environment variable (letters, digits and _), not the key itself.',
  blanksRemoved: 'Blanks or line breaks around the key were removed.',
  variable: (name: string, is: 'unset' | 'empty') =>
    `The environment variable ${name} is ${is === 'unset' ? 'not set' : 'empty'}. Put the key into it and export it.`,
};
