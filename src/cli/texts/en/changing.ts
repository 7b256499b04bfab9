import type { KeyRole } from '../../../shared/domain/model';
import { counted } from '../../../shared/texts/en/english';
import { KEY_ROLES } from '../../../shared/texts/en/key-roles';

/** A field of a kind, as it is given here and as the window calls it. */
interface Field {
  readonly id: string;
  readonly label: string;
}

/** `add`, `paste`, `renew`, `switch-key` and `rm`. */
export const changing = {
  kindUnknown: (known: readonly string[]) => `--kind is one of: ${known.join(', ')}.`,
  noFields: 'This kind has no fields: its secret tells everything.',
  fieldUnknown: (known: readonly Field[]) =>
    `--field of this kind is one of: ${known.map(({ id, label }) => `${id} (${label})`).join(', ')}.`,
  fieldForm: '--field is given as NAME=VALUE, such as service=GitHub.',
  expiryFlags: '--expires or --never',
  /** Behind the sentence of a form. */
  hereFlag: (sentence: string, flag: string) => `${sentence} Here that is ${flag}.`,
  /** `end`: absent where it has none. */
  kept: (name: string, end: string | undefined) => `“${name}” is kept; ends: ${end ?? 'never'}`,

  takenFor: (title: string, kind: string) => `it is taken for: ${title}, kept as ${kind}`,
  noSecret: 'There is no secret in that.',
  nothingKept: 'Nothing was kept.',
  alreadyHeld: (name: string) =>
    `It is the secret of “${name}”, which is kept already. To keep it all the same, add --again.`,
  alreadyReplaced: (name: string) =>
    `It is a former secret of “${name}”, which was replaced here. To keep it all the same, add --again.`,
  alreadyDeleted: (name: string) =>
    `It is a former secret of “${name}”, which was deleted here. To keep it all the same, add --again.`,
  notLikeThat: (kinds: readonly string[]) =>
    `It cannot be kept like that. It could be kept as: ${kinds.join(', ')}.`,
  whichSource: (names: readonly string[]) =>
    `Say with --source where it belongs: ${names.map((name) => `“${name}”`).join(', ')}.`,
  noName: 'Nothing in it tells a name: give one with --name.',

  renewedAsItIs:
    'It is renewed for the time to live that it has: --expires, --never and --field are for what is made elsewhere.',
  formerPlaces: (count: number) =>
    counted(count, {
      one: '# of its places still has the former secret: see tokentray show',
      other: '# of its places still have the former secret: see tokentray show',
    }),

  resigned: (count: number, name: string, key: KeyRole) =>
    `${counted(count, { one: '# token', other: '# tokens' })} of “${name}” signed with the ${KEY_ROLES[key]} key.`,

  wouldDelete: (name: string, hasSecret: boolean) =>
    `This would delete “${name}”${hasSecret ? ' and its secret' : ''} here for good.`,
  nothingDeleted: 'nothing was deleted',
  deleted: (name: string) =>
    `“${name}” is deleted here. Where it is used it still works until it ends.`,
};
