import type { KeyRole } from '../../../shared/domain/model';
import { plural } from '../../../shared/texts/en/english';
import { KEY_ROLES } from '../../../shared/texts/en/key-roles';

const inQuotes = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

export const signing = {
  keyEmpty: 'The key is empty.',
  expiryForm: 'The expiry to sign must be in UTC with seven digits after the seconds.',
  sourceChanged: (source: string) =>
    `The keys of "${source}" were changed meanwhile, so nothing was signed. Try again.`,
  rolledKey: (key: KeyRole, source: string, other: KeyRole) =>
    `The ${KEY_ROLES[key]} key of "${source}" is being rolled, and this token ends with it. ` +
    `Sign it with the ${KEY_ROLES[other]} key.`,
  keyNotHeld: (key: KeyRole, source: string) =>
    `The ${KEY_ROLES[key]} key of "${source}" is not stored, so nothing can be signed with it. ` +
    'Copy it from the portal and store it there first.',
  signedMeanwhile: (name: string) =>
    `"${name}" was signed anew meanwhile. Look whether it has to be once more.`,
  /** In the history. */
  signedUntil: (key: KeyRole, until: string) => `${KEY_ROLES[key]} key, until ${until}`,
};

export const keySwitch = {
  /** In the history. */
  switched: (from: KeyRole, to: KeyRole, until: string) =>
    `from the ${KEY_ROLES[from]} key; ${KEY_ROLES[to]} key, until ${until}`,
  ofToken: (name: string, warning: string) => `"${name}": ${warning}`,
  archived: (key: KeyRole, names: readonly string[]) =>
    `Archived and left with the ${KEY_ROLES[key]} key, with which they end: ${inQuotes(names)}.`,
  already: (key: KeyRole, names: readonly string[]) =>
    `Signed with the ${KEY_ROLES[key]} key before, and left as they are: ${inQuotes(names)}.`,
  nothingDue: (source: string, key: KeyRole) =>
    `No token of "${source}" that is in use is signed with the ${KEY_ROLES[key]} key.`,
  beingRolled: (key: KeyRole, source: string) =>
    `The ${KEY_ROLES[key]} key of "${source}" is being rolled: what is signed with it now ends with it. ` +
    'Store its new value first, or stop rolling it.',
  rollUnderWay: (key: KeyRole, source: string) =>
    `The ${KEY_ROLES[key]} key of "${source}" is being rolled already. Store its new value or stop ` +
    'rolling it before the other key gets its turn: one of the two has to serve meanwhile.',
  otherKeyMissing: (tokens: readonly string[], key: KeyRole, source: string, other: KeyRole) => {
    const [only] = tokens;
    const are =
      only !== undefined && tokens.length === 1
        ? `"${only}" is`
        : plural(tokens.length, {
            one: `${tokens.length} token is`,
            other: `${tokens.length} tokens are`,
          });
    return (
      `${are} signed with the ${KEY_ROLES[key]} key of "${source}", and its ${KEY_ROLES[other]} key is not ` +
      `stored, so nothing could take over. Copy the ${KEY_ROLES[other]} key from the portal and store it first.`
    );
  },
  tokensChanged: 'Tokens of this source were changed meanwhile, so none was switched. Try again.',
};

export const signingSources = {
  rolled: (key: KeyRole) => `The new ${KEY_ROLES[key]} key is stored, so rolling it is done.`,
  sameKey: (key: KeyRole) => `This is the ${KEY_ROLES[key]} key that was stored before.`,
  storeNewOne: 'It is still being rolled: regenerate it in the portal, then store the new one.',
  alike: (source: string) =>
    `Both keys of "${source}" are the same text now. Copy each from its own line of the portal.`,
  stillRolled: (key: KeyRole) => `The ${KEY_ROLES[key]} key is still being rolled.`,
  signedBefore: (names: readonly string[]) => {
    const [only] = names;
    return only !== undefined && names.length === 1
      ? `"${only}" was signed before this change. Sign it again.`
      : plural(names.length, {
          one: `${names.length} credential was signed before this change. Sign it again.`,
          other: `${names.length} credentials were signed before this change. Sign them again.`,
        });
  },
  /** `some` are the first of them. */
  inUse: (source: string, count: number, some: readonly string[]) =>
    `"${source}" signs ${plural(count, { one: 'a credential', other: `${count} credentials` })} ` +
    `(${inQuotes(some)}${count > some.length ? ', …' : ''}). Delete those first.`,
  blanksRemoved: (key: KeyRole) =>
    `Blanks or line breaks around the ${KEY_ROLES[key]} key were removed before it was stored.`,
  keyMissing: 'Enter the primary or the secondary key: without one nothing can be signed.',
};
