import { type Asked, asked } from './grafana-calls';

/** The refusals of a Grafana. `said`: what the server itself says of it, empty where nothing. */
export const grafanaRefusals = {
  keyExpired: 'The key that signs in here has expired. Sign in with another one.',
  keyRevoked: 'The key that signs in here was revoked. Sign in with another one.',
  keyOfOtherOrganisation:
    'The key that signs in here belongs to another organisation. Change the connection’s organisation, or use a key of this one.',
  keyInvalid:
    'The server does not know the key that signs in here. It was deleted, belongs to another server, or was cut when it was copied.',
  passwordWrong: 'User or password is wrong.',
  notSignedIn:
    'The server did not accept how this connection signs in. Check the key, the password, or the tenant and audience.',

  noSuchAccount:
    'The service account is not there: it was deleted, or the server has no such accounts.',
  accountsUnknown:
    'The server has no service accounts: it is older than Grafana 9.1, or they are switched off. Make an API key instead.',
  organisationUnknown:
    'The server does not know this organisation, or whoever signs in does not belong to it. Change the connection’s organisation.',
  accountNameTaken: (name: string) =>
    `A service account “${name}” is there already. Choose it from the list, or choose another name.`,
  keyNameKept: (name: string) =>
    `The name “${name}” is taken in this organisation; an expired key keeps its name until it is deleted. Delete that one, or choose another name.`,
  keyNameTaken: (name: string) =>
    `The name “${name}” is taken in this organisation. Choose another name.`,
  ttlRequired: 'This server makes no keys without end. Enter a time to live.',
  ttlOverLimit:
    'The time to live is longer than this server allows. Enter a shorter one, or ask whoever runs it for the limit.',
  ttlRefused: 'The server does not take this time to live. Enter another one.',
  roleRefused: 'The server does not know this role. Choose Viewer, Editor or Admin.',
  fieldMissing: (said: string) =>
    `The server misses something in what it was sent${said === '' ? '' : `: “${said}”`}.`,

  roleTooHigh:
    'Nobody can make a key with more rights than their own. Choose a lower role, or sign in with a higher one.',
  quotaReached:
    'The organisation has as many keys as its quota allows. Delete expired ones, then try again.',
  mayNotMake: 'Whoever is signed in here may not make keys: that wants the role Admin.',
  mayNot: (what: Asked) =>
    `Whoever is signed in here has no right to ${asked(what)}: that wants the role Admin.`,

  keysMoved:
    'This Grafana has no API keys any more: from 12.1 on the old ones are tokens of service accounts. List the keys on the server anew and delete it there.',
  notFound: 'It is no longer on the server.',
  accountGone: 'The service account is no longer on the server.',
  noGrafana: (host: string, what: Asked) =>
    `${host} does not know ${asked(what)}. Check the address and its path, and whether this is a Grafana.`,
  noGrafanaHere: (host: string) =>
    `${host} answers, but there is no Grafana at this address. Check its path.`,
  /** `seconds`: undefined where the server does not tell. */
  tooManyRequests: (host: string, seconds: number | undefined) =>
    `${host} gets too many requests. Try again ${seconds === undefined ? 'later' : `in ${seconds} s`}.`,
  serverBusy: (host: string) => `${host} or the proxy before it cannot serve now. Try again later.`,
  serverFailed: (host: string) =>
    `${host} failed at it. Try again; if it lasts, its log says more than its answer.`,
  refused: (what: Asked, status: number, said: string) =>
    `The server refused ${asked(what)} with ${status}${said === '' ? '' : `: “${said}”`}.`,
};
