/** Refusals of an address that is opened in a browser. */
export const webAddress = {
  tooLong: (longest: number) => `It has more than ${longest} characters.`,
  blank: 'The address has a blank or a character that cannot be seen. Remove it.',
  form: 'Enter a whole address, with https:// in front.',
  notHttps: 'Only addresses that begin with https:// are opened.',
  user: 'Remove the user name or password from the address.',
};
