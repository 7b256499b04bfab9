import { ENTRA_AUDIENCES } from '../../../shared/domain/grafana/azure-managed';
import { ProblemError } from '../../../shared/domain/result';
import { type AzureAccessToken, type AzureCli, AzureCliError } from '../../ports/azure-cli';
import type { Clock } from '../../ports/clock';
import { azureCliProblem } from './azure-cli-problem';

/** How to sign in to a Grafana. */
export type GrafanaSignIn =
  /** A legacy API key or a service-account token. */
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'password'; readonly user: string; readonly password: string }
  /** A pasted Microsoft Entra access token. */
  | { readonly kind: 'entra-token'; readonly token: string }
  | {
      readonly kind: 'azure-cli';
      readonly tenant?: string;
      /** Tried first: a setting, or what worked before. */
      readonly audience?: string;
    };

/** One way to sign in, to be tried. */
export interface SignInAttempt {
  /** The value of `Authorization`. */
  readonly header: string;
  /** What must not stand in any message. */
  readonly secret: string;
  /** Of an Entra token. */
  readonly audience?: string;
}

/** Gives what to sign in with. */
export interface Authorizer {
  readonly kind: GrafanaSignIn['kind'];
  /** In the order to try; the next one is for after a 401. Throws `ProblemError`. */
  attempts(): AsyncIterable<SignInAttempt>;
  /** The server took it: it comes first from now on. */
  accepted(attempt: SignInAttempt): void;
  /** The audience that was accepted, to be remembered. */
  readonly acceptedAudience: string | undefined;
}

export interface SignInPorts {
  readonly azureCli: AzureCli;
  readonly clock: Clock;
}

/** Makes an {@link Authorizer}; nothing is asked of anybody before the first attempt. */
export function createAuthorizer(signIn: GrafanaSignIn, ports: SignInPorts): Authorizer {
  switch (signIn.kind) {
    case 'azure-cli':
      return new AzureCliAuthorizer(signIn, ports);
    case 'password': {
      const pair = Buffer.from(`${signIn.user}:${signIn.password}`, 'utf8').toString('base64');
      return fixed('password', { header: `Basic ${pair}`, secret: signIn.password });
    }
    case 'key':
      return fixed('key', { header: `Bearer ${signIn.key}`, secret: signIn.key });
    case 'entra-token':
      return fixed('entra-token', { header: `Bearer ${signIn.token}`, secret: signIn.token });
  }
}

function fixed(kind: GrafanaSignIn['kind'], attempt: SignInAttempt): Authorizer {
  return {
    kind,
    async *attempts() {
      yield attempt;
    },
    accepted: () => undefined,
    acceptedAudience: undefined,
  };
}

/** A token is asked for anew this long before it ends. */
const MARGIN_MS = 5 * 60_000;

class AzureCliAuthorizer implements Authorizer {
  readonly kind = 'azure-cli';
  acceptedAudience: string | undefined;
  private readonly tokens = new Map<string, AzureAccessToken>();

  constructor(
    private readonly signIn: GrafanaSignIn & { readonly kind: 'azure-cli' },
    private readonly ports: SignInPorts,
  ) {}

  async *attempts(): AsyncGenerator<SignInAttempt> {
    const named = [this.acceptedAudience, this.signIn.audience, ...ENTRA_AUDIENCES];
    const audiences = [...new Set(named.filter((each) => each !== undefined))];
    let refusal: AzureCliError | undefined;
    let tried = false;
    for (const audience of audiences) {
      try {
        const { token } = await this.token(audience);
        tried = true;
        yield { header: `Bearer ${token}`, secret: token, audience };
        // Asked for the next one, so this one was not taken: it must not be kept.
        this.tokens.delete(audience);
      } catch (error) {
        if (!(error instanceof AzureCliError)) throw error;
        // A tenant may not know one of the audiences; without the tool or a sign-in none will do.
        if (error.fault !== 'failed') throw new ProblemError(azureCliProblem(error.fault));
        refusal ??= error;
      }
    }
    if (!tried && refusal !== undefined) throw new ProblemError(azureCliProblem(refusal.fault));
  }

  accepted({ audience }: SignInAttempt): void {
    this.acceptedAudience = audience;
  }

  private async token(audience: string): Promise<AzureAccessToken> {
    const kept = this.tokens.get(audience);
    const good =
      kept?.expiresAtMs !== undefined && kept.expiresAtMs - MARGIN_MS > this.ports.clock.now();
    if (kept !== undefined && good) return kept;
    const { tenant } = this.signIn;
    const fresh = await this.ports.azureCli.getAccessToken(
      tenant === undefined ? { audience } : { audience, tenant },
    );
    this.tokens.set(audience, fresh);
    return fresh;
  }
}
