/** Where a secret was found in what was given; a part of it is absent where it is not known. */
interface FoundIn {
  readonly curl: boolean;
  readonly header: string | undefined;
  readonly setting: string | undefined;
  readonly host: string | undefined;
  readonly user: string | undefined;
}

const given = (text: string | undefined, words: (text: string) => string) =>
  text === undefined ? [] : [words(text)];

/** `inspect`. */
export const inspecting = {
  empty: 'Standard input is empty: give a token.',
  unknown:
    'This is not a token that TokenTray knows. Give one whole token, alone, as an Authorization header, in a curl command or in a line that sets a variable.',
  rows: {
    identifier: 'Identifier',
    issuer: 'Issuer',
    audience: 'Audience',
    enrollment: 'Enrollment',
    issued: 'Issued',
    notBefore: 'Not before',
    expires: 'Expires',
    foundIn: 'Found in',
    remark: 'Remark',
  },
  none: 'none',
  expired: (moment: string, span: string) => `${moment} (expired ${span} ago)`,
  expires: (moment: string, span: string) => `${moment} (in ${span})`,
  foundIn: ({ curl, header, setting, host, user }: FoundIn) =>
    [
      ...(curl ? ['a curl command'] : []),
      ...given(header, (name) => `the header ${name}`),
      ...given(setting, (name) => `the setting ${name}`),
      ...given(host, (name) => `for ${name}`),
      ...given(user, (name) => `of the user ${name}`),
    ].join(', '),
};
