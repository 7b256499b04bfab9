/** Asked of the keychain process over its message port, the only way a secret takes. */
export type WorkerRequest =
  | { readonly op: 'get'; readonly account: string }
  | { readonly op: 'set'; readonly account: string; readonly secret: string }
  | { readonly op: 'delete'; readonly account: string }
  | { readonly op: 'list' };

/**
 * `found` answers `get`; `kept` answers `set`, after reading back: the same text, another, or none;
 * `deleted` answers `delete`, false where nothing was; `listed` answers `list`, without the secrets.
 */
export type WorkerReply =
  | { readonly outcome: 'found'; readonly secret: string | null }
  | { readonly outcome: 'kept'; readonly readBack: 'same' | 'other' | 'none' }
  | { readonly outcome: 'deleted'; readonly deleted: boolean }
  | { readonly outcome: 'listed'; readonly accounts: readonly string[] }
  /** In the words of the system's library, in English. */
  | { readonly outcome: 'error'; readonly message: string };
