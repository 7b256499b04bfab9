import { apiKeysRemoved } from '../../../shared/domain/grafana/key-kinds';
import type { appTexts } from '../../texts/app-texts';
import type { Answer } from './answer';
import type { RefusalContext } from './refusal';
import { retryAfterMs } from './retry';

type RefusalTexts = ReturnType<typeof appTexts>['grafanaRefusals'];

/** One way to refuse, and how to tell it. */
export interface Rule {
  readonly code: string;
  readonly statuses: readonly number[];
  /** Tried on message ID and message. */
  readonly says?: RegExp;
  readonly doing?: readonly RefusalContext['doing'][];
  /** A workspace whose keys are switched off may answer so. */
  readonly perhapsSwitchedOff?: true;
  readonly sentence: (
    texts: RefusalTexts,
    context: RefusalContext,
    answer: Answer,
    said: string,
  ) => string;
}

const MAKING = ['making-api-key', 'making-account', 'making-token'] as const;

/** In this order. Sources: answers of Grafana 7.5.5; Grafana's `pkg/api/apikey.go`,
 * `pkg/services/authn` and `pkg/services/serviceaccounts`. */
export const RULES: readonly Rule[] = [
  {
    code: 'key-expired',
    statuses: [401],
    says: /api-key\.expired|expired api key/i,
    sentence: (texts) => texts.keyExpired,
  },
  {
    code: 'key-revoked',
    statuses: [401],
    says: /api-key\.revoked|revoked api key/i,
    sentence: (texts) => texts.keyRevoked,
  },
  {
    code: 'key-wrong-organisation',
    statuses: [401],
    says: /organization-mismatch|does not belong to the requested organization/i,
    sentence: (texts) => texts.keyOfOtherOrganisation,
  },
  {
    code: 'key-invalid',
    statuses: [401],
    says: /api-key\.invalid|invalid api key/i,
    sentence: (texts) => texts.keyInvalid,
  },
  {
    code: 'password-wrong',
    statuses: [401],
    says: /password-auth|invalid user ?name or password/i,
    sentence: (texts) => texts.passwordWrong,
  },
  {
    code: 'not-signed-in',
    statuses: [401],
    sentence: (texts) => texts.notSignedIn,
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
    sentence: (texts) => texts.noSuchAccount,
  },
  {
    code: 'accounts-unknown',
    statuses: [404],
    doing: ['making-account'],
    perhapsSwitchedOff: true,
    sentence: (texts) => texts.accountsUnknown,
  },
  {
    code: 'organisation-unknown',
    statuses: [404],
    says: /organi[sz]ation not found/i,
    sentence: (texts) => texts.organisationUnknown,
  },
  {
    code: 'account-name-taken',
    statuses: [400, 409],
    doing: ['making-account'],
    says: /already exists|AlreadyExists/i,
    sentence: (texts, { name = '' }) => texts.accountNameTaken(name),
  },
  {
    code: 'key-name-taken',
    statuses: [400, 409],
    doing: ['making-api-key', 'making-token'],
    says: /must be unique|already exists|AlreadyExists/i,
    sentence: (texts, { name = '' }) => texts.keyNameKept(name),
  },
  {
    code: 'key-name-taken',
    statuses: [409],
    doing: ['making-api-key', 'making-token'],
    sentence: (texts, { name = '' }) => texts.keyNameTaken(name),
  },
  {
    code: 'ttl-required',
    statuses: [400],
    says: /seconds before expiration should be set/i,
    sentence: (texts) => texts.ttlRequired,
  },
  {
    code: 'ttl-over-limit',
    statuses: [400],
    says: /greater than the global limit/i,
    sentence: (texts) => texts.ttlOverLimit,
  },
  {
    code: 'ttl-refused',
    statuses: [400, 422],
    says: /SecondsToLive/i,
    sentence: (texts) => texts.ttlRefused,
  },
  {
    code: 'role-refused',
    statuses: [400, 422],
    says: /\brole\b/i,
    doing: MAKING,
    sentence: (texts) => texts.roleRefused,
  },
  {
    code: 'field-missing',
    statuses: [422],
    sentence: (texts, _context, _answer, said) => texts.fieldMissing(said),
  },
  {
    code: 'role-too-high',
    statuses: [403],
    says: /assign a role higher|RoleForbidden/i,
    sentence: (texts) => texts.roleTooHigh,
  },
  {
    code: 'quota-reached',
    statuses: [403],
    says: /quota reached/i,
    sentence: (texts) => texts.quotaReached,
  },
  {
    code: 'not-permitted',
    statuses: [403],
    doing: [...MAKING],
    perhapsSwitchedOff: true,
    sentence: (texts) => texts.mayNotMake,
  },
  {
    code: 'not-permitted',
    statuses: [403],
    sentence: (texts, { what }) => texts.mayNot(what),
  },
  {
    // What Grafana's router says of a path it does not have.
    code: 'api-keys-moved',
    statuses: [404],
    doing: ['deleting'],
    says: /^ not found$/i,
    sentence: (texts) => texts.keysMoved,
  },
  {
    code: 'not-found',
    statuses: [404],
    doing: ['deleting'],
    sentence: (texts) => texts.notFound,
  },
  {
    code: 'account-gone',
    statuses: [404],
    says: /service account/i,
    sentence: (texts) => texts.accountGone,
  },
  {
    code: 'no-grafana',
    statuses: [404],
    sentence: (texts, { host, what }) => texts.noGrafana(host, what),
  },
  {
    code: 'too-many-requests',
    statuses: [429],
    sentence: (texts, { host, nowMs }, answer) => {
      const wait = retryAfterMs(answer.headers['retry-after'], nowMs);
      return texts.tooManyRequests(host, wait === undefined ? undefined : Math.ceil(wait / 1000));
    },
  },
  {
    code: 'server-busy',
    statuses: [502, 503, 504],
    sentence: (texts, { host }) => texts.serverBusy(host),
  },
  {
    code: 'server-failed',
    statuses: [500, 501, 505, 507, 508, 520, 521, 522, 523, 524, 525, 526],
    sentence: (texts, { host }) => texts.serverFailed(host),
  },
];
