import { plural } from '../../../shared/texts/en/english';

/** Why the user is asked about a replaced key. */
type Asked = 'used-since' | 'use-not-told' | 'not-deployed' | 'refused';

const formerAsked: { readonly [A in Asked]: (name: string) => string } = {
  'used-since': (name) =>
    `The former one, “${name}”, was used since, so it was not deleted: decide what becomes of it.`,
  'use-not-told': (name) =>
    `The former one, “${name}”, was not deleted, because the server does not say when it was last used: decide what becomes of it.`,
  'not-deployed': (name) =>
    `The former one, “${name}”, is deleted once the new one is in place everywhere.`,
  refused: (name) => `The former one, “${name}”, could not be deleted: decide what becomes of it.`,
};

/** Renewing keys in place, and what becomes of those that were replaced. */
export const grafanaRenewals = {
  busy: (name: string) => `"${name}" is being worked on just now. Try again when that has ended.`,
  newKey: (name: string) => `The new key is “${name}” on the server.`,
  formerStays: (name: string, span: string) =>
    `The former one, “${name}”, stays on the server for ${span}.`,
  formerDeleted: (name: string) => `The former one, “${name}”, was deleted on the server.`,
  formerGone: (name: string) => `The former one, “${name}”, was no longer on the server.`,
  formerAsked,
  formerUsed: (name: string) =>
    `The former one, “${name}”, was used just now. It is deleted in a few minutes, unless somebody goes on using it.`,
  formerNotDeleted: (name: string, why: string) =>
    `The former one, “${name}”, could not be deleted on the server yet: ${why} That is tried again.`,

  /** The details of a line of the history. */
  history: {
    renewed: (name: string) => `“${name}”`,
    backInPlace: (name: string) => `“${name}” is in place again`,
    left: (name: string) => `“${name}” is left on the server`,
    deleted: (name: string) => `“${name}”`,
    gone: (name: string) => `“${name}” was no longer on the server`,
  },

  backInPlace: (name: string) => `“${name}” is in place again.`,
  renewedDeleted: 'The renewed one was deleted on the server.',
  renewedNotDeleted: (why: string) =>
    `The renewed one could not be deleted on the server yet: ${why} That is tried again.`,
  formerDoesNotWork: (name: string, why: string) =>
    `The former key of "${name}" cannot be brought back: it did not pass its test. ${why} Nothing was changed.`,
  noFormer: (name: string) => `"${name}" has no former key that could be brought back.`,
  deployed: (name: string, places: number) => {
    const have = plural(places, { one: 'One place has', other: '# places have' });
    const untick = plural(places, { one: 'Untick it', other: 'Untick them' });
    return `${have} the new key of "${name}" already, which would be deleted. ${untick} first if that is not so.`;
  },
  changedMeanwhile: (name: string) => `"${name}" has changed meanwhile. Look at it again.`,
  renewedMeanwhile: (name: string) => `"${name}" was renewed elsewhere meanwhile.`,
  movedAway: (key: string, server: string, connection: string) =>
    `“${key}” is on ${server}, and "${connection}" leads elsewhere by now. Delete it there by hand, or leave it; TokenTray then forgets it.`,

  endless: 'The new key has no end, as the former had none: no reminder will come.',
  lifetimeUnknown: (name: string) =>
    `How long "${name}" lived is not known: it had ended before it came here. Make a new key instead, with a time to live of its own.`,
  lifetimeGuessed: (span: string) =>
    `When the former key was made is not known. The new one lives ${span}, as long as that one had when it came here.`,
  onlyWatched: (name: string) =>
    `"${name}" is only watched: its secret is held elsewhere, so it is renewed there.`,
  notRenewable: (name: string, kind: 'entra-token' | 'unknown') =>
    kind === 'entra-token'
      ? `"${name}" is a Microsoft Entra access token: get a new one from Azure, and paste it.`
      : `What kind of key "${name}" is is not known, so it cannot be made anew here. Paste a new one.`,
  roleUnknown: (name: string) =>
    `Which role "${name}" has is not known, so it cannot be made anew with the same. Make a new key instead.`,
  noNameLeft: (name: string) =>
    `"${name}" was made anew too often today: all names for it are taken on the server. Delete what is not used there.`,
  placeUnknown: (name: string) =>
    `Which key on the server "${name}" is does not show, so it could not be made anew on the same terms. Make a new key instead, and delete this one once nobody uses it.`,
  formerWasGone: 'The former key was no longer on the server.',
  roleOfAccount: (role: string) =>
    `The new token has the role that its service account has now, ${role}.`,

  stays: (name: string) => `"${name}" stays as it is.`,
  testFailed: (name: string, why: string) =>
    `"${name}" stays as it is: the new key did not pass its test. ${why}`,
  /** `role`: that of the former key, where it is known. */
  makeInstead: (role: string | undefined) =>
    `Make one${role === undefined ? '' : ` with the role ${role}`} under “New key”, put it where this one is used, then delete this one.`,
  takenBack: 'The new one was deleted on the server again.',
  notTakenBack: (name: string, number: number, why: string) =>
    `The new one, “${name}” (number ${number}), could not be deleted on the server again: ${why} It is listed as left over.`,

  absence: {
    changed: (name: string, connection: string) =>
      `The server does not list the key of "${name}", and "${connection}" was changed since that was made: it may lead elsewhere by now.`,
    alive: (name: string, connection: string) =>
      `The server does not list the key of "${name}", although that still works: whoever signs in to "${connection}" may not see it, or it is of another organisation.`,
    notKnown: (name: string, why: string) =>
      `The server does not list the key of "${name}", and whether that still works is not known. ${why}`,
  },

  leftOver: {
    settled: 'Nothing is left of it: that was found out meanwhile.',
    atWork: (name: string) => `“${name}” is being made just now. Wait until that has ended.`,
    connectionGone:
      'Its connection is no longer there, so it is no longer listed here. Nothing was asked of the server.',
    elsewhere: (name: string, connection: string, server: string) =>
      `"${connection}" leads to another server by now, so nothing was asked of it. What “${name}” left, if anything, is on ${server}.`,
    notTold: (name: string, why: string) =>
      `Whether “${name}” is on the server cannot be told: ${why}`,
    nothing: (name: string) => `“${name}” is not on the server: nothing was left there.`,
    recorded: (name: string) => `“${name}” is among your credentials: nothing was deleted.`,
    perhapsBefore: (name: string) =>
      `The server has a “${name}”, but it may have been there before, so it was left alone. Look at the list of keys on the server.`,
    deleted: (name: string, number: number) =>
      `“${name}” (number ${number}) was deleted on the server.`,
    accountDeleted: (account: string) =>
      `The service account “${account}”, which was made for it, was deleted there.`,
    accountLeft: (account: string) =>
      `The service account “${account}” was left there: it has other tokens by now.`,
  },
};
