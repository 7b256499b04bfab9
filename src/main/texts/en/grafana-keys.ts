import { plural } from '../../../shared/texts/en/english';

/** A key or an account on a server. */
interface OnServer {
  readonly name: string;
  readonly id: number;
}

/** Making, listing, testing and deleting keys on a server. */
export const grafanaKeys = {
  roleUnknown: 'Choose a role: Viewer, Editor, Admin or, where the server knows it, None.',
  ttlNever:
    'Without a time to live the key never ends, and no reminder will come. Enter one, or confirm that it shall have no end.',
  keptAs: (name: string) => `It is kept here as "${name}".`,
  /** The name of a credential whose key has none that could be one here. */
  unnamed: 'Key',
  takenBack: 'The key that the server had made was deleted there again.',
  notTakenBack: ({ name, id }: OnServer, why: string) =>
    `The server did make “${name}” (number ${id}), and deleting it again failed: ${why} Delete it there; its secret is gone.`,

  answerLost: (why: string) => `The answer was lost: ${why}`,
  perhapsMade: (name: string) =>
    `Whether the server made “${name}” could not be found out either. Look at its list of keys before you try again.`,
  notMade: (name: string) =>
    `The server’s list does not have “${name}”, so nothing was made. Try again.`,
  madeInVain: ({ name, id }: OnServer) =>
    `The server did make “${name}” (number ${id}), but what it answered is gone for good. Delete it there and make another one.`,
  nowOrBefore: ({ name, id }: OnServer) =>
    `The server has a “${name}” (number ${id}), which may be from now or from before. Look at its list of keys before you try again.`,
  takenBefore: ({ name, id }: OnServer) =>
    `The name “${name}” was taken before (number ${id}), so nothing was made. Choose another name, or delete that one.`,

  accountMissing: 'Choose the service account that the token is for, or name a new one.',
  accountRole: (role: string) => `The token has the role of its service account, ${role}.`,
  accountDisabled: (name: string) =>
    `The service account “${name}” is disabled: the token works once it is enabled.`,
  accountStays: ({ name, id }: OnServer) =>
    `The new service account “${name}” (number ${id}) is on the server.`,
  accountNotDeleted: (why: string) => `Deleting it again failed: ${why}`,

  watched: (count: number) =>
    plural(count, { one: 'One key more is watched.', other: '# keys more are watched.' }),
  endless: (count: number) =>
    plural(count, { one: '# of them has no end.', other: '# of them have no end.' }),
  onlyWatched: (name: string) =>
    `"${name}" is only watched: its secret is held elsewhere, so it cannot be tested from here. The list of keys on the server tells how it stands.`,
  placeNotFound: 'Which key on the server it is could not be found out.',

  /** `name`: absent where the key is not known here. */
  notDeleted: (name: string | undefined, number: number, why: string) =>
    `${name === undefined ? `Number ${number}` : `"${name}"`}: ${why}`,
  notTried: (count: number) =>
    plural(count, { one: 'One more was not tried.', other: '# more were not tried.' }),
  /** `key`: as it is called here where that is sure, else on the server. */
  deletesSignIn: (key: string, surely: boolean, connection: string) =>
    `${surely ? `"${key}" is` : `“${key}” may be`} the key that "${connection}" signs in with. ` +
    'Without it nothing more can be done on this server. Confirm once more to delete it.',

  test: {
    expired: 'The key has expired. Make another one.',
    revoked: 'The key was revoked. Make another one.',
    'unknown-key':
      'The server does not know this key: it was deleted, or belongs to another server. Make another one.',
    mistyped:
      'The token is not whole: its last eight characters do not fit the rest. Copy it again. Nothing was sent.',
    alive: ({ id, name }: OnServer) => `The key is alive, in organisation ${id} (“${name}”).`,
  },
};
