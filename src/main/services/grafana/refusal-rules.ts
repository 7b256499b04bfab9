import { apiKeysRemoved } from '../../../shared/domain/grafana/key-kinds';
import type { Answer } from './answer';
import type { RefusalContext } from './refusal';
import { retryAfterMs } from './retry';

/** One way to refuse, and how to tell it. */
export interface Rule {
  readonly code: string;
  readonly statuses: readonly number[];
  /** Tried on message ID and message. */
  readonly says?: RegExp;
  readonly doing?: readonly RefusalContext['doing'][];
  /** A workspace whose keys are switched off may answer so. */
  readonly perhapsSwitchedOff?: true;
  readonly sentence: (context: RefusalContext, answer: Answer, said: string) => string;
}

const MAKING = ['making-api-key', 'making-account', 'making-token'] as const;

/** In this order. Sources: answers of Grafana 7.5.5; Grafana's `pkg/api/apikey.go`,
 * `pkg/services/authn` and `pkg/services/serviceaccounts`. */
export const RULES: readonly Rule[] = [
  {
    code: 'key-expired',
    statuses: [401],
    says: /api-key\.expired|expired api key/i,
    sentence: () => 'The key that signs in here has expired. Sign in with another one.',
  },
  {
    code: 'key-revoked',
    statuses: [401],
    says: /api-key\.revoked|revoked api key/i,
    sentence: () => 'The key that signs in here was revoked. Sign in with another one.',
  },
  {
    code: 'key-wrong-organisation',
    statuses: [401],
    says: /organization-mismatch|does not belong to the requested organization/i,
    sentence: () =>
      'The key that signs in here belongs to another organisation. Change the connection’s organisation, or use a key of this one.',
  },
  {
    code: 'key-invalid',
    statuses: [401],
    says: /api-key\.invalid|invalid api key/i,
    sentence: () =>
      'The server does not know the key that signs in here. It was deleted, belongs to another server, or was cut when it was copied.',
  },
  {
    code: 'password-wrong',
    statuses: [401],
    says: /password-auth|invalid user ?name or password/i,
    sentence: () => 'User or password is wrong.',
  },
  {
    code: 'not-signed-in',
    statuses: [401],
    sentence: () =>
      'The server did not accept how this connection signs in. Check the key, the password, or the tenant and audience.',
  },
  {
    code: 'api-keys-removed',
    statuses: [404, 410],
    doing: ['making-api-key'],
    perhapsSwitchedOff: true,
    sentence: apiKeysRemoved,
  },
  {
    code: 'api-keys-removed',
    statuses: [410],
    sentence: apiKeysRemoved,
  },
  {
    code: 'account-gone',
    statuses: [404],
    doing: ['making-token'],
    perhapsSwitchedOff: true,
    sentence: () =>
      'The service account is not there: it was deleted, or the server has no such accounts.',
  },
  {
    code: 'accounts-unknown',
    statuses: [404],
    doing: ['making-account'],
    perhapsSwitchedOff: true,
    sentence: () =>
      'The server has no service accounts: it is older than Grafana 9.1, or they are switched off. Make an API key instead.',
  },
  {
    code: 'organisation-unknown',
    statuses: [404],
    says: /organi[sz]ation not found/i,
    sentence: () =>
      'The server does not know this organisation, or whoever signs in does not belong to it. Change the connection’s organisation.',
  },
  {
    code: 'account-name-taken',
    statuses: [400, 409],
    doing: ['making-account'],
    says: /already exists|AlreadyExists/i,
    sentence: ({ name }) =>
      `A service account “${name}” is there already. Choose it from the list, or choose another name.`,
  },
  {
    code: 'key-name-taken',
    statuses: [400, 409],
    doing: ['making-api-key', 'making-token'],
    says: /must be unique|already exists|AlreadyExists/i,
    sentence: ({ name }) =>
      `The name “${name}” is taken in this organisation; an expired key keeps its name until it is deleted. Delete that one, or choose another name.`,
  },
  {
    code: 'key-name-taken',
    statuses: [409],
    doing: ['making-api-key', 'making-token'],
    sentence: ({ name }) =>
      `The name “${name}” is taken in this organisation. Choose another name.`,
  },
  {
    code: 'ttl-required',
    statuses: [400],
    says: /seconds before expiration should be set/i,
    sentence: () => 'This server makes no keys without end. Enter a time to live.',
  },
  {
    code: 'ttl-over-limit',
    statuses: [400],
    says: /greater than the global limit/i,
    sentence: () =>
      'The time to live is longer than this server allows. Enter a shorter one, or ask whoever runs it for the limit.',
  },
  {
    code: 'ttl-refused',
    statuses: [400, 422],
    says: /SecondsToLive/i,
    sentence: () => 'The server does not take this time to live. Enter another one.',
  },
  {
    code: 'role-refused',
    statuses: [400, 422],
    says: /\brole\b/i,
    doing: MAKING,
    sentence: () => 'The server does not know this role. Choose Viewer, Editor or Admin.',
  },
  {
    code: 'field-missing',
    statuses: [422],
    sentence: (_context, _answer, said) =>
      `The server misses something in what it was sent${said === '' ? '' : `: “${said}”`}.`,
  },
  {
    code: 'role-too-high',
    statuses: [403],
    says: /assign a role higher|RoleForbidden/i,
    sentence: () =>
      'Nobody can make a key with more rights than their own. Choose a lower role, or sign in with a higher one.',
  },
  {
    code: 'quota-reached',
    statuses: [403],
    says: /quota reached/i,
    sentence: () =>
      'The organisation has as many keys as its quota allows. Delete expired ones, then try again.',
  },
  {
    code: 'not-permitted',
    statuses: [403],
    doing: [...MAKING],
    perhapsSwitchedOff: true,
    sentence: () => 'Whoever is signed in here may not make keys: that wants the role Admin.',
  },
  {
    code: 'not-permitted',
    statuses: [403],
    sentence: ({ what }) =>
      `Whoever is signed in here has no right to ${what}: that wants the role Admin.`,
  },
  {
    // What Grafana's router says of a path it does not have.
    code: 'api-keys-moved',
    statuses: [404],
    doing: ['deleting'],
    says: /^ not found$/i,
    sentence: () =>
      'This Grafana has no API keys any more: from 12.1 on the old ones are tokens of service accounts. List the keys on the server anew and delete it there.',
  },
  {
    code: 'not-found',
    statuses: [404],
    doing: ['deleting'],
    sentence: () => 'It is no longer on the server.',
  },
  {
    code: 'account-gone',
    statuses: [404],
    says: /service account/i,
    sentence: () => 'The service account is no longer on the server.',
  },
  {
    code: 'no-grafana',
    statuses: [404],
    sentence: ({ host, what }) =>
      `${host} does not know ${what}. Check the address and its path, and whether this is a Grafana.`,
  },
  {
    code: 'too-many-requests',
    statuses: [429],
    sentence: ({ host, nowMs }, answer) => {
      const wait = retryAfterMs(answer.headers['retry-after'], nowMs);
      return `${host} gets too many requests. Try again ${wait === undefined ? 'later' : `in ${Math.ceil(wait / 1000)} s`}.`;
    },
  },
  {
    code: 'server-busy',
    statuses: [502, 503, 504],
    sentence: ({ host }) => `${host} or the proxy before it cannot serve now. Try again later.`,
  },
  {
    code: 'server-failed',
    statuses: [500, 501, 505, 507, 508, 520, 521, 522, 523, 524, 525, 526],
    sentence: ({ host }) =>
      `${host} failed at it. Try again; if it lasts, its log says more than its answer.`,
  },
];
