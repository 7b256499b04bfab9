import type { Renewal } from '../../../shared/domain/kinds/traits';

const WHY_NOT: { readonly [R in Exclude<Renewal, 'paste' | 'date'>]: string } = {
  sign: 'It is renewed by signing it again.',
  create: 'It is renewed on its server, where a new one is made.',
  none: 'It is only watched: its secret is held elsewhere.',
};

export const paste = {
  tooLong: 'This is too long for a secret: paste the secret alone.',
  gone: 'What was pasted is no longer held: that is done for ten minutes only. Paste it again.',
  maybeKnown: 'Whether it is one that is held here could not be told.',
  maybeSigned: 'Which key signed it could not be told.',
  noSigner:
    'No service or gateway with its identifier is stored here, so its signature was not checked.',
  otherKey: (sources: readonly string[]) =>
    `It names the identifier of ${sources.map((name) => `“${name}”`).join(', ')}, but was signed by a key that is not stored here: the ` +
    'key was regenerated since, or never stored.',
  /** Names to choose for a token, by whose it is. */
  suggested: {
    managementToken: (identifier: string) => `${identifier} management token`,
    gatewayToken: (identifier: string) => `${identifier} gateway token`,
    token: (identifier: string) => `${identifier} token`,
    eaKey: (identifier: string) => `${identifier} EA key`,
  },
};

export const entered = {
  secretEmpty: 'Enter the secret.',
  secretTooLong: 'That is too long for a secret. Enter the secret alone.',
  noSecret: 'There is no secret in that.',
  nothingToKeep: 'Enter the secret: without it there is nothing to keep.',
  tokenEmpty: 'Paste the token.',
  keyEmpty: 'Paste the key.',
  notSigned: 'No key that is stored there signed this token.',
  keepAsOther: 'Keep it as “Other”, or store the key that signed it first.',
  signAgain: 'It has ended already: sign it again.',
  kindNotEntered: 'A credential of this kind cannot be entered by hand.',
  sameSecret: (name: string) => `“${name}” holds the same secret.`,
  wasWatched: (name: string) =>
    `It is the key that was watched as “${name}”: its secret is held there now.`,

  hasAnEnd: (moment: string) => `It says itself that it ends at ${moment}.`,
  alwaysEnds: 'Such a credential always has an end. Enter it.',
  endUnknown: 'It does not tell when it ends. Enter the date.',
  endUnknownOrNone: 'It does not tell when it ends. Enter the date, or say that it has no end.',
  ended: (moment: string) => `It has ended already, at ${moment}.`,
  endTaken: (moment: string) =>
    `It says itself that it ends at ${moment}; that was taken, and not what was typed.`,
  /** In the history. */
  endless: 'without an end',
  until: (moment: string) => `until ${moment}`,
};

export const replacements = {
  notPasted: (name: string, renewal: keyof typeof WHY_NOT) =>
    `“${name}” is not renewed by pasting. ${WHY_NOT[renewal]}`,
  renewedMeanwhile: (name: string) =>
    `“${name}” was renewed meanwhile. Look whether it has to be once more.`,
  secretEmpty: (name: string) => `The secret of “${name}” is held here. Enter the new one.`,
  onlyItsEnd: (name: string) =>
    `The secret of “${name}” is held elsewhere. Enter only its new end.`,
  sameSecret: (name: string) =>
    `That is the secret which “${name}” has already. Make a new one, and enter that.`,
  otherKind: (kind: string) => `It looks like another kind of secret than the former one: ${kind}.`,
};
