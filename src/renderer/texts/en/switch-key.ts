import { plural } from '../../../shared/texts/en/english';
import { KEY_NAMES, type KeyName } from './key-names';

export const switchKey = {
  keys: KEY_NAMES,
  menu: 'Keys',
  menuOf: (name: string) => `Keys of ${name}`,
  item: (to: KeyName) => `Switch to the ${KEY_NAMES[to]}…`,
  obstacles: {
    'not-held': 'Not stored yet: enter it under “Edit”',
    'being-rolled': 'It is being rolled',
  },
  rollItem: 'Roll a key…',
  rollGoOn: (role: KeyName) => `Go on rolling the ${KEY_NAMES[role]}`,
  rolling: (role: KeyName, since: string) =>
    `The ${KEY_NAMES[role]} is being rolled, begun ${since}.`,
  title: (to: KeyName) => `Switch {name} to the ${KEY_NAMES[to]}?`,
  text: (count: number, to: KeyName) =>
    plural(count, {
      one: `This token is signed again with the ${KEY_NAMES[to]}, for the time to live it had.`,
      other: `These # tokens are signed again with the ${KEY_NAMES[to]}, each for the time to live it had. All of them, or none.`,
    }),
  after:
    'The ones you have now stay valid until they end or their key is regenerated. Put the new ones in place before that.',
  list: 'Tokens that are signed again',
  places: (count: number) => plural(count, { one: 'used at # place', other: 'used at # places' }),
  noPlaces: 'no place listed',
  action: (count: number) =>
    plural(count, { one: 'Sign # token again', other: 'Sign # tokens again' }),
  busy: 'Signing…',
  nothing: (to: KeyName) => `All tokens in use are signed with the ${KEY_NAMES[to]} already.`,
  doneTitle: (to: KeyName) => `{name} has switched to the ${KEY_NAMES[to]}`,
  doneText: (count: number, to: KeyName) =>
    plural(count, {
      one: `# token is signed with the ${KEY_NAMES[to]} now.`,
      other: `# tokens are signed with the ${KEY_NAMES[to]} now.`,
    }),
  doneNone: 'No token had to be signed again.',
  doneList: 'Tokens that were signed again',
  putInPlace:
    'Put the new ones in place: the former ones stay valid until they end or their key is regenerated.',
  waiting: (count: number) =>
    plural(count, { one: '# place to be updated', other: '# places to be updated' }),
};
