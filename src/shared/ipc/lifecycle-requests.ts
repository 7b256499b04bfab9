import type { Creation, KeyRole } from '../domain/model';

export type { UsageInput } from '../domain/usages/usage';

/** Keys of a self-hosted gateway travel from the form to the keychain and never back. */
export interface ApimGatewayInput {
  readonly name: string;
  readonly gatewayId: string;
  readonly environment: string;
  /** Empty in an edit: the stored key stays. */
  readonly primaryKey: string;
  readonly secondaryKey: string;
}

export interface GatewayTokenInput {
  readonly name: string;
  readonly sourceId: string;
  readonly keyRole: KeyRole;
  /** As typed; see `parseExpiry`. 30 days at most. */
  readonly expiry: string;
}

/** What a renewal on the same terms may still be told. */
export interface RenewOptions {
  /** How long the old one stays on its server, in seconds; absent: as last time; 0 is for once. */
  readonly graceSeconds?: number;
}

/** What became of a renewal. */
export interface Renewed {
  readonly id: string;
  readonly notes: readonly string[];
}

/** What became of all tokens of a source. */
export interface KeySwitched {
  /** Names of the credentials that were signed anew. */
  readonly resigned: readonly string[];
  readonly notes: readonly string[];
}

/** What was done with a credential, and when. */
export interface HistoryRow {
  /** ISO UTC. */
  readonly at: string;
  readonly what:
    | 'created'
    | 'renewed'
    | 'renewal-failed'
    | 'undone'
    | 'key-switched'
    | 'copied'
    | 'revealed'
    | 'tested'
    | 'announced'
    | 'deployed'
    | 'former-deleted'
    | 'edited'
    | 'archived'
    | 'restored';
  /** A few words, never a secret. */
  readonly detail?: string;
  /** Who did it: a person, or the app by itself. */
  readonly by: 'user' | 'app';
}

/** What an interrupted creation left on a server, or may have left. */
export type InterruptedCreation = Pick<
  Creation,
  'id' | 'connectionId' | 'credentialId' | 'name' | 'startedAt'
> & {
  readonly connectionName: string;
  /** True: it is there. False: its server has not been asked yet. */
  readonly found: boolean;
};

/** Whether a credential still works, as far as a call can tell. */
export interface CredentialTestAnswer {
  /** `undefined`: the answer proves nothing. */
  readonly alive: boolean | undefined;
  /** The status in words, with the code. */
  readonly words: string;
  /** HTTP status, where there was an answer. */
  readonly code?: number;
}
