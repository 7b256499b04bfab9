import { createNodeHttp } from '../../../src/main/platform/http/node-http';
import { type AzureCli, AzureCliError } from '../../../src/main/ports/azure-cli';
import type { Clock } from '../../../src/main/ports/clock';
import type { Http, HttpRequest } from '../../../src/main/ports/http';
import { GrafanaClient } from '../../../src/main/services/grafana/client';
import type { GrafanaSignIn } from '../../../src/main/services/grafana/sign-in';
import { parseKeyTimeToLive } from '../../../src/shared/domain/grafana/key-time-to-live';
import { unwrap } from '../../../src/shared/domain/result';
import type { GrafanaServer } from '../../support/grafana-server';

export const NO_AZURE_CLI: AzureCli = {
  getAccessToken: () => Promise.reject(new AzureCliError('absent')),
};

export interface ConnectOptions {
  readonly signIn?: GrafanaSignIn;
  readonly orgId?: number;
  readonly trustedFingerprint?: string;
  readonly azureCli?: AzureCli;
  readonly http?: Http;
  readonly url?: string;
  readonly random?: () => number;
  /** Requests whose answer is not waited for longer than 400 ms. */
  readonly impatient?: (request: HttpRequest) => boolean;
  /** Called when what is waited for is over. */
  readonly beforeWaking?: () => void;
}

/** A client of a server over real HTTP; what would be waited for is noted and not waited for. */
export function connect(server: GrafanaServer, options: ConnectOptions = {}) {
  const waits: number[] = [];
  const serverTimes: number[] = [];
  const clock: Clock = {
    now: () => server.state.now(),
    zone: () => 'UTC',
    after(delayMs, callback) {
      waits.push(delayMs);
      const soon = setTimeout(() => {
        options.beforeWaking?.();
        callback();
      }, 1);
      return () => clearTimeout(soon);
    },
  };
  const client = new GrafanaClient(
    {
      url: options.url ?? server.url,
      ...(options.orgId === undefined ? {} : { orgId: options.orgId }),
      ...(options.trustedFingerprint === undefined
        ? {}
        : { trustedFingerprint: options.trustedFingerprint }),
    },
    options.signIn ?? { kind: 'password', ...server.admin },
    {
      http: impatientHttp(options),
      azureCli: options.azureCli ?? NO_AZURE_CLI,
      clock,
      random: options.random ?? (() => 0.5),
      limits: { connectTimeoutMs: 10_000, totalTimeoutMs: 10_000, bodyLimitBytes: 1_048_576 },
      noteServerTime: (serverMs) => serverTimes.push(serverMs),
    },
  );
  return { client, waits, serverTimes };
}

function impatientHttp({ http = createNodeHttp(), impatient }: ConnectOptions): Http {
  return {
    request: (request) =>
      http.request(impatient?.(request) === true ? { ...request, totalTimeoutMs: 400 } : request),
  };
}

/** An HTTP that notes what it is asked to send. */
export function listeningHttp(): Http & { readonly sent: HttpRequest[] } {
  const http = createNodeHttp();
  const sent: HttpRequest[] = [];
  return {
    sent,
    request(request) {
      sent.push(request);
      return http.request(request);
    },
  };
}

export function ttl(text: string) {
  return unwrap(parseKeyTimeToLive(text));
}
