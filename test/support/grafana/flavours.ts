/** The servers that there are, by what they do with keys. */
export type GrafanaFlavour = '7.5' | '9.5' | '11.2' | '11.3' | '12';

export interface Features {
  readonly version: string;
  /** `list-only`: creation answers 410. */
  readonly apiKeys: 'full' | 'list-only' | 'gone';
  readonly serviceAccounts: boolean;
  /** Errors carry a `messageId`. */
  readonly messageIds: boolean;
  /** What a body that lacks a field is answered with: a list of errors, or one. */
  readonly bindingErrors: 'array' | 'object';
  readonly duplicateToken: 400 | 409;
  /** Says when a key was last used; older ones do not note it. */
  readonly tellsUse: boolean;
  /** Deleting a legacy key that is not there. */
  readonly deleteUnknownKey: 200 | 404;
  readonly roles: readonly string[];
  /** A key asked for another organisation than its own is refused; older ones do not look. */
  readonly checksOrganisation: boolean;
}

const THREE_ROLES = ['Viewer', 'Editor', 'Admin'];
const FOUR_ROLES = ['None', ...THREE_ROLES];

export const FEATURES: Readonly<Record<GrafanaFlavour, Features>> = {
  '7.5': {
    version: '7.5.5',
    apiKeys: 'full',
    serviceAccounts: false,
    messageIds: false,
    bindingErrors: 'array',
    duplicateToken: 409,
    tellsUse: false,
    deleteUnknownKey: 200,
    roles: THREE_ROLES,
    checksOrganisation: false,
  },
  '9.5': {
    version: '9.5.21',
    apiKeys: 'full',
    serviceAccounts: true,
    messageIds: false,
    bindingErrors: 'object',
    duplicateToken: 409,
    tellsUse: true,
    deleteUnknownKey: 404,
    roles: THREE_ROLES,
    checksOrganisation: true,
  },
  '11.2': {
    version: '11.2.0',
    apiKeys: 'full',
    serviceAccounts: true,
    messageIds: true,
    bindingErrors: 'object',
    duplicateToken: 400,
    tellsUse: true,
    deleteUnknownKey: 404,
    roles: FOUR_ROLES,
    checksOrganisation: true,
  },
  '11.3': {
    version: '11.3.0',
    apiKeys: 'list-only',
    serviceAccounts: true,
    messageIds: true,
    bindingErrors: 'object',
    duplicateToken: 400,
    tellsUse: true,
    deleteUnknownKey: 404,
    roles: FOUR_ROLES,
    checksOrganisation: true,
  },
  '12': {
    version: '12.1.0',
    apiKeys: 'gone',
    serviceAccounts: true,
    messageIds: true,
    bindingErrors: 'object',
    duplicateToken: 400,
    tellsUse: true,
    deleteUnknownKey: 404,
    roles: FOUR_ROLES,
    checksOrganisation: true,
  },
};
