/** What `is:` asks for, each with what it says of a credential. */
export const SEARCH_FLAGS = {
  expired: 'it has ended',
  soon: 'it ends soon, by its lead times',
  fine: 'it neither ended nor ends soon',
  favourite: 'it is a favourite',
  archived: 'it is in the archive',
  missing: 'its secret is gone from the keychain',
  undeployed: 'it was renewed, and some places still have the old one',
  renewable: 'it can be renewed without asking anybody',
  auto: 'it is renewed by itself',
  failed: 'its renewal by itself failed',
  decide: 'its old key is still on the server and wants a decision',
  'old-key': 'it was signed with a key that has been replaced since',
  revoked: 'its server no longer takes it',
  retired: 'its maker gave its kind up',
  elsewhere: 'only its dates are watched; the secret is held elsewhere',
  production: 'it belongs to production',
} as const;

export type SearchFlag = keyof typeof SEARCH_FLAGS;

/** Those that the clock decides. */
export type StateFlag = 'expired' | 'soon' | 'fine';

const OTHER_SPELLINGS: ReadonlyMap<string, SearchFlag> = new Map([
  ['favorite', 'favourite'],
  ['fav', 'favourite'],
  ['ended', 'expired'],
  ['watched', 'elsewhere'],
  ['prod', 'production'],
]);

/** The flag of that name, however it is spelt. */
export function searchFlag(name: string): SearchFlag | undefined {
  if (Object.hasOwn(SEARCH_FLAGS, name)) return name as SearchFlag;
  return OTHER_SPELLINGS.get(name);
}

/** The flags whose name begins so, for who is still typing. */
export function flagsBeginning(start: string): readonly SearchFlag[] {
  return (Object.keys(SEARCH_FLAGS) as SearchFlag[]).filter((flag) => flag.startsWith(start));
}
