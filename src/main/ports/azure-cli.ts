/** An access token for one audience. */
export interface AzureAccessToken {
  readonly token: string;
  /** Milliseconds since 1970 UTC; absent where the Azure CLI does not tell it. */
  readonly expiresAtMs?: number;
}

/** What a token is asked for. */
export interface AzureTokenRequest {
  /** Application ID or URI. */
  readonly audience: string;
  /** Absent: the tenant that the Azure CLI is signed in to. */
  readonly tenant?: string;
}

export type AzureCliFault = 'absent' | 'not-signed-in' | 'timeout' | 'failed';

/** Raised where the Azure CLI gives no token. */
export class AzureCliError extends Error {
  override readonly name = 'AzureCliError';

  constructor(readonly fault: AzureCliFault) {
    super(fault);
  }
}

/** The Azure CLI as the user has signed it in. */
export interface AzureCli {
  /** Throws {@link AzureCliError}. */
  getAccessToken(request: AzureTokenRequest): Promise<AzureAccessToken>;
}
