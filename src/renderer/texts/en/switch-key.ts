import { plural } from './english';

const KEYS = { primary: 'primary key', secondary: 'secondary key' };
type Role = keyof typeof KEYS;

export const switchKey = {
  keys: KEYS,
  menu: 'Keys',
  menuOf: (name: string) => `Keys of ${name}`,
  item: (to: Role) => `Switch to the ${KEYS[to]}…`,
  obstacles: {
    'not-held': 'Not stored yet: enter it under “Edit”',
    'being-rolled': 'It is being rolled',
  },
  rollItem: 'Roll a key…',
  rollGoOn: (role: Role) => `Go on rolling the ${KEYS[role]}`,
  rolling: (role: Role, since: string) => `The ${KEYS[role]} is being rolled since ${since}.`,
  title: (to: Role) => `Switch {name} to the ${KEYS[to]}?`,
  text: (count: number, to: Role) =>
    plural(count, {
      one: `This token is signed again with the ${KEYS[to]}, for the time to live it had.`,
      other: `These # tokens are signed again with the ${KEYS[to]}, each for the time to live it had. All of them, or none.`,
    }),
  after:
    'The ones you have now stay valid until they end or their key is regenerated. Put the new ones in place before that.',
  list: 'Tokens that are signed again',
  places: (count: number) => plural(count, { one: 'used at # place', other: 'used at # places' }),
  noPlaces: 'no place listed',
  action: (count: number) =>
    plural(count, { one: 'Sign # token again', other: 'Sign # tokens again' }),
  busy: 'Signing…',
  nothing: (to: Role) => `All tokens in use are signed with the ${KEYS[to]} already.`,
  doneTitle: (to: Role) => `{name} has switched to the ${KEYS[to]}`,
  doneText: (count: number, to: Role) =>
    plural(count, {
      one: `# token is signed with the ${KEYS[to]} now.`,
      other: `# tokens are signed with the ${KEYS[to]} now.`,
    }),
  doneNone: 'No token had to be signed again.',
  doneList: 'Tokens that were signed again',
  waiting: (count: number) =>
    plural(count, { one: '# place to be updated', other: '# places to be updated' }),
};
